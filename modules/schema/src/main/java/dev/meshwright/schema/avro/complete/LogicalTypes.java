package dev.meshwright.schema.avro.complete;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The logical types by the type that they give a meaning to, in the order in which people look for
/// them.
final class LogicalTypes {

  private LogicalTypes() {}

  static List<String> on(String type) {
    return switch (type) {
      case "int" -> List.of("date", "time-millis");
      case "long" ->
          List.of(
              "timestamp-millis",
              "timestamp-micros",
              "timestamp-nanos",
              "local-timestamp-millis",
              "local-timestamp-micros",
              "local-timestamp-nanos",
              "time-micros");
      case "bytes" -> List.of("big-decimal", "decimal");
      case "fixed" -> List.of("decimal", "duration", "uuid");
      case "string" -> List.of("uuid");
      default -> List.of();
    };
  }

  /// Each as an object that says all that it needs.
  static Map<String, String> objects() {
    Map<String, String> objects = new LinkedHashMap<>();
    for (String type : List.of("int", "long", "string", "bytes")) {
      for (String name : on(type)) {
        String numbers = name.equals("decimal") ? ", \"precision\": 18, \"scale\": 2" : "";
        objects.put(
            name, "{\"type\": \"%s\", \"logicalType\": \"%s\"%s}".formatted(type, name, numbers));
      }
    }
    return objects;
  }
}
