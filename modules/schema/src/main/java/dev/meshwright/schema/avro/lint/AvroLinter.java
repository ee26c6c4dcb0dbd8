package dev.meshwright.schema.avro.lint;

import dev.meshwright.model.Problem;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroEnum;
import dev.meshwright.model.avro.AvroFixed;
import dev.meshwright.model.avro.AvroNamed;
import dev.meshwright.model.avro.AvroRecord;
import dev.meshwright.schema.lint.LintCatalog;
import dev.meshwright.schema.lint.LintChoice;
import dev.meshwright.schema.lint.LintFindings;
import dev.meshwright.schema.lint.LintRule;
import dev.meshwright.schema.lint.Linter;
import java.util.Comparator;
import java.util.List;

/// Finds faults in Avro schemas, and what is not as people usually write it.
public final class AvroLinter implements Linter<AvroDocument> {

  private final LintCatalog catalog = LintCatalog.read(SchemaFormat.AVRO, "avro");

  @Override
  public List<LintRule> rules() {
    return catalog.all();
  }

  @Override
  public List<Problem> lint(AvroDocument document, LintChoice choice) {
    LintFindings all = new LintFindings(catalog, choice);
    if (choice.rules().isEmpty()) {
      return all.sorted();
    }
    AvroLintFindings findings = new AvroLintFindings(document, all);
    FieldLint fields = new FieldLint(findings);
    NamedTypeLint types = new NamedTypeLint(findings);
    List<AvroNamed> own =
        document.types().values().stream()
            .filter(type -> type.file().equals(document.file()))
            .sorted(Comparator.comparing(AvroNamed::range))
            .toList();
    for (AvroNamed named : own) {
      types.check(named);
      switch (named) {
        case AvroRecord record -> fields.check(record);
        case AvroEnum symbols -> types.symbols(symbols);
        case AvroFixed fixed -> {}
      }
    }
    NamedTypeLint.mixedNames(own, findings);
    return all.sorted();
  }
}
