package dev.meshwright.usecases.rules;

import dev.meshwright.compat.Rule;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.Severity;
import dev.meshwright.model.compat.Effect;
import dev.meshwright.model.compat.Layer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The page of one rule, in Markdown.
record RulePage(Rule rule) {

  String fileName() {
    return rule.id() + ".md";
  }

  String text() {
    StringBuilder page = new StringBuilder();
    page.append("# ").append(rule.title()).append("\n\n");
    page.append('`').append(rule.id()).append("`, ").append(format(rule.format()));
    page.append(", ").append(word(rule.severity())).append("\n\n");
    page.append(rule.explanation().strip()).append("\n\n");
    page.append("| who reads what | |\n|---|---|\n");
    page.append("| new readers, old data (BACKWARD) | ").append(effect(rule.backward()));
    page.append(" |\n| old readers, new data (FORWARD) | ").append(effect(rule.forward()));
    page.append(" |\n| felt in | ").append(layers(rule.layers())).append(" |\n\n");
    if (!rule.hint().isBlank()) {
      page.append("## What to do\n\n").append(rule.hint().strip()).append("\n\n");
    }
    page.append("## Example\n\nBefore:\n\n").append(code(rule.example().before()));
    page.append("\nAfter:\n\n").append(code(rule.example().after()));
    if (!rule.equivalents().isEmpty()) {
      page.append("\n## In other tools\n\n");
      rule.equivalents().forEach(name -> page.append("- `").append(name).append("`\n"));
    }
    return page.toString();
  }

  static String format(SchemaFormat format) {
    return switch (format) {
      case AVRO -> "Avro";
      case PROTOBUF -> "Protobuf";
      case JSON_SCHEMA -> "JSON Schema";
    };
  }

  static String word(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }

  private static String effect(Effect effect) {
    return switch (effect) {
      case OK -> "reads as before";
      case LOSSY -> "reads, but a value changes or is lost";
      case UNKNOWN -> "not proved either way";
      case BREAK -> "does not read";
    };
  }

  private static String layers(List<Layer> layers) {
    return layers.stream()
        .map(layer -> layer.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  private String code(String text) {
    String language = rule.format() == SchemaFormat.PROTOBUF ? "protobuf" : "json";
    return "```" + language + "\n" + text.strip() + "\n```\n";
  }
}
