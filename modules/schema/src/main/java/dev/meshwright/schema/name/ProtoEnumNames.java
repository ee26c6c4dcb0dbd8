package dev.meshwright.schema.name;

import java.util.Locale;

/// What generated code makes of the names of enum values.
public final class ProtoEnumNames {

  private ProtoEnumNames() {}

  /// A value's name in camel case, without the name of its enum: two values of an enum must differ
  /// in it.
  public static String key(String value, String enumName) {
    String prefix = enumName.replace("_", "").toLowerCase(Locale.ROOT);
    int at = 0;
    int matched = 0;
    while (at < value.length() && matched < prefix.length()) {
      char c = Character.toLowerCase(value.charAt(at));
      if (c != '_') {
        if (c != prefix.charAt(matched)) {
          return camel(value);
        }
        matched++;
      }
      at++;
    }
    while (at < value.length() && value.charAt(at) == '_') {
      at++;
    }
    return matched < prefix.length() || at == value.length()
        ? camel(value)
        : camel(value.substring(at));
  }

  private static String camel(String name) {
    StringBuilder result = new StringBuilder();
    boolean grow = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '_') {
        grow = true;
      } else {
        result.append(grow ? Character.toUpperCase(c) : Character.toLowerCase(c));
        grow = false;
      }
    }
    return result.toString();
  }
}
