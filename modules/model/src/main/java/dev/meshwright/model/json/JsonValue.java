package dev.meshwright.model.json;

/// A JSON value as JSON Schema compares them: numbers by their mathematical value, objects without
/// regard to the order of members.
public sealed interface JsonValue
    permits JsonNull, JsonBoolean, JsonNumber, JsonString, JsonArray, JsonObject {

  /// The value as compact JSON text.
  default String toJson() {
    StringBuilder out = new StringBuilder();
    JsonWriter.compact(out).value(this);
    return out.toString();
  }
}
