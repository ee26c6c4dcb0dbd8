package dev.meshwright.model.json;

import java.util.Map;

/// Writes compact JSON.
final class JsonWriter {

  private JsonWriter() {}

  static void write(JsonValue value, StringBuilder out) {
    switch (value) {
      case JsonNull() -> out.append("null");
      case JsonBoolean(boolean truth) -> out.append(truth);
      case JsonNumber number -> out.append(number.text());
      case JsonString(String text) -> quote(text, out);
      case JsonArray array -> writeItems(array, out);
      case JsonObject object -> writeMembers(object, out);
    }
  }

  private static void writeItems(JsonArray array, StringBuilder out) {
    String separator = "[";
    for (JsonValue item : array.items()) {
      out.append(separator);
      write(item, out);
      separator = ",";
    }
    out.append(array.items().isEmpty() ? "[]" : "]");
  }

  private static void writeMembers(JsonObject object, StringBuilder out) {
    String separator = "{";
    for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
      out.append(separator);
      quote(member.getKey(), out);
      out.append(':');
      write(member.getValue(), out);
      separator = ",";
    }
    out.append(object.members().isEmpty() ? "{}" : "}");
  }

  private static void quote(String text, StringBuilder out) {
    JsonQuotes.quote(text, (all, at) -> false, out);
  }
}
