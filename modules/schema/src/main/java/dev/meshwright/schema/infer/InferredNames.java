package dev.meshwright.schema.infer;

import dev.meshwright.model.data.DataType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Names that schema languages allow, and what had to be changed on the way.
final class InferredNames {

  private final List<String> notes = new ArrayList<>();
  private final Set<String> types = new HashSet<>();

  List<String> notes() {
    return notes;
  }

  void note(String path, DataType type, String taken) {
    notes.add(path + ": " + type.sql() + " is written as " + taken);
  }

  /// A field's name: letters, digits and underscores of ASCII.
  String field(String path, String name) {
    String plain = name.replaceAll("[^A-Za-z0-9_]", "_");
    String legal = plain.isEmpty() || Character.isDigit(plain.charAt(0)) ? "_" + plain : plain;
    if (!legal.equals(name)) {
      notes.add(path + ": the field is called " + legal);
    }
    return legal;
  }

  /// A type's name that no other type has: `daily_revenue` becomes `DailyRevenue`.
  String type(String name) {
    StringBuilder camel = new StringBuilder();
    for (String part : name.split("[^A-Za-z0-9]+", -1)) {
      if (!part.isEmpty()) {
        camel.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
      }
    }
    String base =
        camel.isEmpty() || Character.isDigit(camel.charAt(0)) ? "Row" + camel : camel.toString();
    String unique = base;
    for (int i = 2; !types.add(unique); i++) {
      unique = base + i;
    }
    return unique;
  }
}
