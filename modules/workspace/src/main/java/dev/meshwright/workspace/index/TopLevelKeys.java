package dev.meshwright.workspace.index;

import java.util.HashMap;
import java.util.Map;

/// The keys of the outermost object of a text that may be cut off or broken, with the values that
/// are plain strings. One pass, no recursion.
final class TopLevelKeys {

  private final Map<String, String> values;
  private final boolean array;

  private TopLevelKeys(Map<String, String> values, boolean array) {
    this.values = values;
    this.array = array;
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  /// The value when it is a string, else empty.
  String value(String key) {
    return values.getOrDefault(key, "");
  }

  /// Whether the text is an array, not an object.
  boolean isArray() {
    return array;
  }

  static TopLevelKeys ofJson(String text) {
    Map<String, String> values = new HashMap<>();
    int depth = 0;
    String key = "";
    String lastString = "";
    boolean array = false;
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '{', '[' -> {
          array |= depth == 0 && text.charAt(i) == '[';
          depth++;
        }
        case '}', ']' -> depth--;
        case ':' -> {
          if (depth == 1) {
            key = lastString;
            values.put(key, "");
          }
        }
        case ',' -> key = depth == 1 ? "" : key;
        case '"' -> {
          int end = endOfString(text, i);
          if (depth == 1) {
            lastString = text.substring(i + 1, end);
            if (!key.isEmpty()) {
              values.put(key, lastString);
            }
          }
          i = end;
        }
        default -> {}
      }
    }
    return new TopLevelKeys(values, array);
  }

  private static int endOfString(String text, int quote) {
    int i = quote + 1;
    while (i < text.length() && text.charAt(i) != '"') {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return Math.min(i, text.length());
  }

  static TopLevelKeys ofYaml(String text) {
    if (text.stripLeading().startsWith("{")) {
      return ofJson(text);
    }
    Map<String, String> values = new HashMap<>();
    text.lines()
        .filter(line -> !line.isEmpty() && !Character.isWhitespace(line.charAt(0)))
        .forEach(line -> yamlLine(line, values));
    return new TopLevelKeys(values, text.stripLeading().startsWith("["));
  }

  private static void yamlLine(String line, Map<String, String> values) {
    int colon = line.indexOf(": ");
    if (colon < 0 && line.stripTrailing().endsWith(":")) {
      colon = line.lastIndexOf(':');
    }
    if (colon > 0 && line.charAt(0) != '#' && line.charAt(0) != '-') {
      values.putIfAbsent(
          unquoted(line.substring(0, colon)), unquoted(withoutComment(line.substring(colon + 1))));
    }
  }

  private static String withoutComment(String value) {
    int comment = value.indexOf(" #");
    return comment < 0 ? value : value.substring(0, comment);
  }

  private static String unquoted(String scalar) {
    String plain = scalar.strip();
    boolean quoted =
        plain.length() > 1
            && (plain.charAt(0) == '"' || plain.charAt(0) == '\'')
            && plain.charAt(plain.length() - 1) == plain.charAt(0);
    return quoted ? plain.substring(1, plain.length() - 1) : plain;
  }
}
