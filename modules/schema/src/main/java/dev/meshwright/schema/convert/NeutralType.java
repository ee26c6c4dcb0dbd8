package dev.meshwright.schema.convert;

import java.util.List;

/// What values are, in words that the three languages share.
sealed interface NeutralType {

  /// A single value.
  record Plain(Kind kind) implements NeutralType {}

  /// An exact number.
  ///
  /// @param precision digits in all
  /// @param scale digits behind the point
  record Decimal(int precision, int scale) implements NeutralType {}

  /// @param size in bytes
  record Fixed(int size) implements NeutralType {}

  /// A value of a [Definition].
  record Use(String definition) implements NeutralType {}

  record ListOf(NeutralType items) implements NeutralType {}

  /// Values by text.
  record MapOf(NeutralType values) implements NeutralType {}

  /// One of several.
  ///
  /// @param branches at least two
  record OneOf(List<NeutralType> branches) implements NeutralType {
    public OneOf {
      branches = List.copyOf(branches);
    }
  }

  /// A value or null.
  record Nullable(NeutralType shape) implements NeutralType {}

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

  static NeutralType of(Kind kind) {
    return new Plain(kind);
  }

  /// The same, null allowed as well.
  static NeutralType nullable(NeutralType shape) {
    return shape instanceof Nullable ? shape : new Nullable(shape);
  }

  /// The same without null.
  default NeutralType present() {
    return this instanceof Nullable(NeutralType inner) ? inner : this;
  }
}
