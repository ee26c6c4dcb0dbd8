package dev.meshwright.schema.convert;

import dev.meshwright.model.json.JsonArray;
import dev.meshwright.model.json.JsonObject;
import dev.meshwright.model.json.JsonValue;
import dev.meshwright.text.JsonQuotes;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// JSON for people: two blanks a level; what is short stands on one line.
final class PrettyJson {

  private static final int WIDTH = 88;

  private final StringBuilder out = new StringBuilder();

  private PrettyJson() {}

  static String of(JsonValue value) {
    PrettyJson json = new PrettyJson();
    json.write(value, 0, 0);
    return json.out.append('\n').toString();
  }

  /// @param taken columns of the line that are in use already
  private void write(JsonValue value, int level, int taken) {
    String line = oneLine(value);
    boolean whole = level == 0;
    if (!whole && taken + line.length() <= WIDTH) {
      out.append(line);
      return;
    }
    switch (value) {
      case JsonObject(Map<String, JsonValue> members) when !members.isEmpty() -> {
        String separator = "{";
        for (Map.Entry<String, JsonValue> member : members.entrySet()) {
          String key = JsonQuotes.quote(member.getKey()) + ": ";
          begin(separator, level + 1).append(key);
          write(member.getValue(), level + 1, 2 * (level + 1) + key.length());
          separator = ",";
        }
        begin("", level).append('}');
      }
      case JsonArray(List<JsonValue> items) when !items.isEmpty() -> {
        String separator = "[";
        for (JsonValue item : items) {
          begin(separator, level + 1);
          write(item, level + 1, 2 * (level + 1));
          separator = ",";
        }
        begin("", level).append(']');
      }
      case JsonValue single -> out.append(line);
    }
  }

  private StringBuilder begin(String separator, int level) {
    return out.append(separator).append('\n').append("  ".repeat(level));
  }

  private static String oneLine(JsonValue value) {
    return switch (value) {
      case JsonObject(Map<String, JsonValue> members) when !members.isEmpty() ->
          members.entrySet().stream()
              .map(member -> JsonQuotes.quote(member.getKey()) + ": " + oneLine(member.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
      case JsonArray(List<JsonValue> items) when !items.isEmpty() ->
          items.stream().map(PrettyJson::oneLine).collect(Collectors.joining(", ", "[", "]"));
      case JsonValue single -> single.toJson();
    };
  }
}
