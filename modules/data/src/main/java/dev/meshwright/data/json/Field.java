package dev.meshwright.data.json;

/// A member that objects at one place have.
final class Field {

  private static final byte[] NEVER = {};

  private final byte[] key;
  private final byte[] quoted;
  private final String name;
  private final Shape shape;
  private long object;

  /// @param key the name in UTF-8
  Field(byte[] key, String name, Shape shape) {
    this.key = key;
    this.quoted = isPlain(key) ? quoted(key) : NEVER;
    this.name = name;
    this.shape = shape;
  }

  private static boolean isPlain(byte[] key) {
    for (byte b : key) {
      if (b == '"' || b == '\\' || (b >= 0 && b < ' ')) {
        return false;
      }
    }
    return true;
  }

  private static byte[] quoted(byte[] key) {
    byte[] quoted = new byte[key.length + 2];
    quoted[0] = '"';
    System.arraycopy(key, 0, quoted, 1, key.length);
    quoted[key.length + 1] = '"';
    return quoted;
  }

  /// Behind the key and its quotes, when just this begins at `at`; else negative.
  int behindKey(byte[] buffer, int at) {
    int length = quoted.length;
    if (length == 0 || at + length > buffer.length) {
      return -1;
    }
    for (int i = 0; i < length; i++) {
      if (quoted[i] != buffer[at + i]) {
        return -1;
      }
    }
    return at + length;
  }

  byte[] key() {
    return key;
  }

  String name() {
    return name;
  }

  Shape shape() {
    return shape;
  }

  /// Whether this object did not have it before.
  boolean isFirstIn(long number) {
    boolean first = object != number;
    object = number;
    return first;
  }
}
