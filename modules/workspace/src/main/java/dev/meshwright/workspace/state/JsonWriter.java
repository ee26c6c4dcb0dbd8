package dev.meshwright.workspace.state;

import java.util.Map;
import java.util.stream.Collectors;

/// Writes a JSON object, one member a line.
final class JsonWriter {

  private JsonWriter() {}

  /// @param values in JSON, by name
  static String object(Map<String, String> values) {
    return values.entrySet().stream()
        .map(entry -> "  " + string(entry.getKey()) + ": " + entry.getValue())
        .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
  }

  static String string(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < 0x20 || Character.isSurrogate(c)) {
        json.append(String.format("\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }
}
