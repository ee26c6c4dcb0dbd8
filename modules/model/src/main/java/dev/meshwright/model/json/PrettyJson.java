package dev.meshwright.model.json;

import java.util.List;
import java.util.Map;

/// JSON for people: two blanks a level; what is short stands on one line.
public final class PrettyJson {

  private static final int WIDTH = 88;

  private final StringBuilder out = new StringBuilder();

  private PrettyJson() {}

  public static String of(JsonValue value) {
    PrettyJson json = new PrettyJson();
    json.write(value, 0, 0);
    return json.out.append('\n').toString();
  }

  /// @param taken columns of the line that are in use already
  private void write(JsonValue value, int level, int taken) {
    StringBuilder line = new StringBuilder();
    if ((fits(value, line, WIDTH - taken) && level > 0) || isSingle(value)) {
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
      case JsonValue single -> throw new IllegalStateException("no line for " + single);
    }
  }

  private StringBuilder begin(String separator, int level) {
    return out.append(separator).append('\n').append("  ".repeat(level));
  }

  private static boolean isSingle(JsonValue value) {
    return !(value instanceof JsonObject(Map<String, JsonValue> members) && !members.isEmpty())
        && !(value instanceof JsonArray(List<JsonValue> items) && !items.isEmpty());
  }

  /// Writes a value on one line as far as it fits: what does not is not read to its end.
  private static boolean fits(JsonValue value, StringBuilder line, int width) {
    switch (value) {
      case JsonObject(Map<String, JsonValue> members) when !members.isEmpty() -> {
        String separator = "{";
        for (Map.Entry<String, JsonValue> member : members.entrySet()) {
          line.append(separator).append(JsonQuotes.quote(member.getKey())).append(": ");
          if (line.length() > width || !fits(member.getValue(), line, width)) {
            return false;
          }
          separator = ", ";
        }
        line.append('}');
      }
      case JsonArray(List<JsonValue> items) when !items.isEmpty() -> {
        String separator = "[";
        for (JsonValue item : items) {
          line.append(separator);
          if (line.length() > width || !fits(item, line, width)) {
            return false;
          }
          separator = ", ";
        }
        line.append(']');
      }
      case JsonValue single -> line.append(single.toJson());
    }
    return line.length() <= width;
  }
}
