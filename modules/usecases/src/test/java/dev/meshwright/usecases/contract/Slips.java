package dev.meshwright.usecases.contract;

import dev.meshwright.model.json.JsonArray;
import dev.meshwright.model.json.JsonObject;
import dev.meshwright.model.json.JsonString;
import dev.meshwright.model.json.JsonValue;

/// Where a JSON Schema of the standard does not say what its text says, so that nobody can be held
/// against it: its conditions hold as well when the key that they ask for is absent. The schema of
/// v3.2.0 beside this class is older than the release, which takes a text as a port.
final class Slips {

  private Slips() {}

  static boolean has(JsonValue document, String version) {
    return version.startsWith("v3") && has(document);
  }

  private static boolean has(JsonValue value) {
    return switch (value) {
      case JsonObject object ->
          object.members().entrySet().stream()
              .anyMatch(it ->
                  has(it.getValue())
                      || switch (it.getKey()) {
                        case "properties" -> anyLacks(it.getValue(), "logicalType");
                        case "items" -> lacks(it.getValue(), "logicalType");
                        case "port" -> it.getValue() instanceof JsonString;
                        case "quality" -> anyLacks(it.getValue(), "type");
                        default -> false;
                      });
      case JsonArray array -> array.items().stream().anyMatch(Slips::has);
      default -> false;
    };
  }

  private static boolean anyLacks(JsonValue list, String key) {
    return list instanceof JsonArray array
        && array.items().stream().anyMatch(item -> lacks(item, key));
  }

  private static boolean lacks(JsonValue value, String key) {
    return value instanceof JsonObject object && !(object.members().get(key) instanceof JsonString);
  }
}
