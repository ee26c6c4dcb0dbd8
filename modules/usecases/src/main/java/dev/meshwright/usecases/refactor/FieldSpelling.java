package dev.meshwright.usecases.refactor;

import dev.meshwright.model.structure.StructureNode;
import java.util.Locale;

/// How the fields of a record write names of several words.
enum FieldSpelling {
  SNAKE,
  CAMEL;

  /// As most fields of a record do; with underscores where none tells.
  static FieldSpelling of(StructureNode record) {
    long camel =
        record.children().stream().filter(field -> field.name().matches(".*[a-z][A-Z].*")).count();
    long snake = record.children().stream().filter(field -> field.name().contains("_")).count();
    return camel > snake ? CAMEL : SNAKE;
  }

  String spell(String name) {
    return switch (this) {
      case SNAKE ->
          name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").replace('-', '_').toLowerCase(Locale.ROOT);
      case CAMEL -> camel(name);
    };
  }

  private static String camel(String name) {
    StringBuilder camel = new StringBuilder();
    boolean begins = false;
    for (int i = 0; i < name.length(); i++) {
      char letter = name.charAt(i);
      if (letter == '_' || letter == '-') {
        begins = !camel.isEmpty();
      } else {
        camel.append(begins ? Character.toUpperCase(letter) : letter);
        begins = false;
      }
    }
    return camel.toString();
  }
}
