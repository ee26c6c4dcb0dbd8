package dev.meshwright.schema.jsonschema.lint;

import dev.meshwright.model.Problem;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.jsonschema.Dialect;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.schema.lint.LintCatalog;
import dev.meshwright.schema.lint.LintChoice;
import dev.meshwright.schema.lint.LintFindings;
import dev.meshwright.schema.lint.LintRule;
import dev.meshwright.schema.lint.Linter;
import java.util.Comparator;
import java.util.List;

/// Finds what is dead, impossible or needless in JSON Schemas, as their draft means it, and what is
/// not as people usually write it.
public final class JsonSchemaLinter implements Linter<JsonSchemaDocument> {

  private final LintCatalog catalog = LintCatalog.read(SchemaFormat.JSON_SCHEMA, "json");

  @Override
  public List<LintRule> rules() {
    return catalog.all();
  }

  @Override
  public List<Problem> lint(JsonSchemaDocument document, LintChoice choice) {
    LintFindings all = new LintFindings(catalog, choice);
    if (choice.rules().isEmpty()) {
      return all.sorted();
    }
    SchemaFindings findings = new SchemaFindings(document, all);
    ConditionLint conditions = new ConditionLint(findings);
    TypeFitLint types = new TypeFitLint(findings);
    BoundLint bounds = new BoundLint(findings);
    PropertyLint objects = new PropertyLint(findings);
    BranchLint branches = new BranchLint(findings);
    NeedlessKeywords needless = new NeedlessKeywords(findings);
    DialectLint dialects = new DialectLint(findings);
    TitleLint titles = new TitleLint(findings);
    List<ObjectSchema> own =
        document.schemas().values().stream()
            .filter(schema -> schema.id().file().equals(document.file()))
            .filter(ObjectSchema.class::isInstance)
            .map(ObjectSchema.class::cast)
            .sorted(Comparator.comparing(ObjectSchema::range))
            .toList();
    for (ObjectSchema schema : own) {
      dialects.check(schema);
      // Until draft-07 all that stands beside a reference is ignored; that is a problem of its own.
      if (!isReferenceOnly(schema)) {
        conditions.check(schema);
        types.check(schema);
        bounds.check(schema);
        objects.check(schema);
        branches.check(schema);
        needless.check(schema);
        titles.check(schema);
      }
    }
    objects.mixedNames(own);
    new UnusedDefinitions(findings).check(own);
    new DocumentedValues(findings).check(own);
    return all.sorted();
  }

  static boolean isReferenceOnly(ObjectSchema schema) {
    return !schema.dialect().atLeast(Dialect.DRAFT_2019_09) && schema.keyword("$ref").isPresent();
  }
}
