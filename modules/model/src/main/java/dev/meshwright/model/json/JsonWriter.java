package dev.meshwright.model.json;

import java.util.Map;

/// Writes compact JSON; what is not printable ASCII or a letter is escaped only where JSON asks.
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
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < 0x20 || c == 0x7f || (Character.isSurrogate(c) && !paired(text, i))) {
            out.append(String.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  private static boolean paired(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
  }
}
