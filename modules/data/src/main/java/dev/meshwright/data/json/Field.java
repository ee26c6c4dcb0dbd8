package dev.meshwright.data.json;

/// A member that objects at one place have.
final class Field {

  private final byte[] key;
  private final String name;
  private final Shape shape;
  private long object;

  /// @param key the name in UTF-8
  Field(byte[] key, String name, Shape shape) {
    this.key = key;
    this.name = name;
    this.shape = shape;
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
