package dev.meshwright.schema.convert;

import java.util.List;

/// What values are, in words that the three languages share.
sealed interface Shape {

  /// A single value.
  record Plain(Kind kind) implements Shape {}

  /// An exact number.
  ///
  /// @param precision digits in all
  /// @param scale digits behind the point
  record Decimal(int precision, int scale) implements Shape {}

  /// @param size in bytes
  record Fixed(int size) implements Shape {}

  /// A value of a [Definition].
  record Use(String definition) implements Shape {}

  record ListOf(Shape items) implements Shape {}

  /// Values by text.
  record MapOf(Shape values) implements Shape {}

  /// One of several.
  ///
  /// @param branches at least two
  record OneOf(List<Shape> branches) implements Shape {
    public OneOf {
      branches = List.copyOf(branches);
    }
  }

  /// A value or null.
  record Nullable(Shape shape) implements Shape {}

  /// Kinds of single values.
  enum Kind {
    BOOLEAN,
    INT32,
    INT64,
    UINT32,
    UINT64,
    /// A whole number of any size.
    INTEGER,
    FLOAT,
    DOUBLE,
    /// A number of any size and precision.
    NUMBER,
    STRING,
    BYTES,
    UUID,
    DATE,
    TIME,
    TIMESTAMP,
    /// A date and a time of day, nobody knows where.
    LOCAL_TIMESTAMP,
    /// Any JSON value.
    ANY
  }

  static Shape of(Kind kind) {
    return new Plain(kind);
  }

  /// The same, null allowed as well.
  static Shape nullable(Shape shape) {
    return shape instanceof Nullable ? shape : new Nullable(shape);
  }

  /// The same without null.
  default Shape present() {
    return this instanceof Nullable(Shape inner) ? inner : this;
  }
}
