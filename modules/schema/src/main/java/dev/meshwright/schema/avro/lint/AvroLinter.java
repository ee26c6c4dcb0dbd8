package dev.meshwright.schema.avro.lint;

import dev.meshwright.model.Problem;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.schema.lint.LintCatalog;
import dev.meshwright.schema.lint.LintChoice;
import dev.meshwright.schema.lint.LintFindings;
import dev.meshwright.schema.lint.LintRule;
import dev.meshwright.schema.lint.Linter;
import java.util.List;

/// Finds faults and matters of style.
public final class AvroLinter implements Linter<AvroDocument> {

  private final LintCatalog catalog = LintCatalog.read(SchemaFormat.AVRO);

  @Override
  public List<LintRule> rules() {
    return catalog.all();
  }

  @Override
  public List<Problem> lint(AvroDocument document, LintChoice choice) {
    return new LintFindings(catalog, choice).sorted();
  }
}
