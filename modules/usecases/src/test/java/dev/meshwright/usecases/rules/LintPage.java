package dev.meshwright.usecases.rules;

import dev.meshwright.model.SchemaFormat;
import dev.meshwright.schema.lint.LintRule;

/// The page of one rule of lint, in Markdown.
record LintPage(LintRule rule) {

  String fileName() {
    return rule.id() + ".md";
  }

  String text() {
    StringBuilder page = new StringBuilder();
    page.append("# ").append(rule.title()).append("\n\n");
    page.append('`').append(rule.id()).append("`, ").append(RulePage.format(rule.format()));
    page.append(", ").append(RulePage.word(rule.severity())).append(", ").append(force());
    page.append("\n\n").append(rule.why().strip()).append("\n\n");
    if (!rule.hint().isBlank()) {
      page.append("## What to do\n\n").append(rule.hint().strip()).append("\n\n");
    }
    page.append("## Example\n\n").append(code(rule.example()));
    page.append("\nMended:\n\n").append(code(rule.mended()));
    page.append("\n## To take it out of force\n\n").append(suppressed());
    return page.toString();
  }

  private String force() {
    String categories =
        rule.categories().isEmpty()
            ? "in no category"
            : "in " + String.join(", ", rule.categories());
    return categories
        + (rule.usual() ? "; in force unless settings say otherwise" : "; in force when chosen");
  }

  private String suppressed() {
    return switch (rule.format()) {
      case AVRO -> "`\"lint-ignore\": \"" + rule.id() + "\"` on the field or type.\n";
      case JSON_SCHEMA -> "`\"x-lint-exclude\": \"" + rule.id() + "\"` in the schema.\n";
      case PROTOBUF -> "`// buf:lint:ignore " + rule.id() + "` above the declaration.\n";
    };
  }

  private String code(String text) {
    String language = rule.format() == SchemaFormat.PROTOBUF ? "protobuf" : "json";
    StringBuilder code = new StringBuilder("```" + language + "\n");
    for (String line : text.strip().lines().toList()) {
      code.append(line.startsWith("=== ") ? "// " + line.substring(4) : line).append('\n');
    }
    return code.append("```\n").toString();
  }
}
