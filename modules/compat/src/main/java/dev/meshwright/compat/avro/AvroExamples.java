package dev.meshwright.compat.avro;

import dev.meshwright.compat.Rule;

/// Builds the pairs of schemas that show the rules.
final class AvroExamples {

  private AvroExamples() {}

  /// Two versions of a record that differ in their fields.
  static Rule.Example fields(String before, String after) {
    return new Rule.Example(record("Order", before), record("Order", after));
  }

  /// Two versions of a field's type.
  static Rule.Example types(String before, String after) {
    return fields(field("value", before), field("value", after));
  }

  /// Two versions of an enum used by a field.
  static Rule.Example enums(String before, String after) {
    return types(enumeration(before), enumeration(after));
  }

  static String record(String name, String fields) {
    return """
    {
      "type": "record",
      "name": "%s",
      "fields": [
        %s
      ]
    }
    """
        .formatted(name, fields.replace("}, {\"name\"", "},\n    {\"name\""));
  }

  static String field(String name, String type) {
    return "{\"name\": \"%s\", \"type\": %s}".formatted(name, type);
  }

  private static String enumeration(String symbols) {
    return "{\"type\": \"enum\", \"name\": \"Status\", \"symbols\": %s}".formatted(symbols);
  }
}
