package dev.meshwright.model.proto;

/// How names are turned into other names.
public final class ProtoNames {

  private ProtoNames() {}

  /// Lower camel case as `protoc` makes it for JSON: `_` goes, the letter behind it grows.
  public static String jsonName(String name) {
    StringBuilder result = new StringBuilder(name.length());
    boolean grow = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '_') {
        grow = true;
      } else {
        result.append(grow && c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c);
        grow = false;
      }
    }
    return result.toString();
  }

  /// `scope.name`, or the name alone in an empty scope.
  public static String join(String scope, String name) {
    return scope.isEmpty() ? name : scope + "." + name;
  }

  /// What is before the last dot, or an empty string.
  public static String scopeOf(String fullName) {
    int dot = fullName.lastIndexOf('.');
    return dot < 0 ? "" : fullName.substring(0, dot);
  }

  /// What is behind the last dot.
  public static String lastOf(String fullName) {
    return fullName.substring(fullName.lastIndexOf('.') + 1);
  }
}
