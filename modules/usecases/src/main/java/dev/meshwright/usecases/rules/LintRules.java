package dev.meshwright.usecases.rules;

import dev.meshwright.model.SchemaFormat;
import dev.meshwright.schema.language.SchemaLanguage;
import dev.meshwright.schema.lint.LintRule;
import dev.meshwright.schema.lint.Linter;
import java.util.List;
import java.util.stream.Stream;

/// The rules that schemas are held against by themselves, of all languages.
final class LintRules {

  private LintRules() {}

  static List<LintRule> all() {
    return Stream.of(SchemaFormat.values())
        .map(format -> SchemaLanguage.of(format).linter())
        .map(Linter::rules)
        .flatMap(List::stream)
        .toList();
  }
}
