package dev.meshwright.usecases.mapping;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// What values a field takes, whatever language says so.
sealed interface FieldType {

  /// The type in the schema's own words.
  String word();

  /// Numbers of any kind.
  sealed interface Numeric extends FieldType {}

  /// @param bits of the largest number, without the sign; 0 when there is no bound
  /// @param realsToo whether `5.0` counts as whole
  record Whole(String word, int bits, boolean signed, boolean realsToo) implements Numeric {}

  /// @param single whether it has 32 bits
  record Real(String word, boolean single) implements Numeric {}

  record Decimal(String word, int precision, int scale) implements Numeric {}

  /// Any number, exact or not.
  record AnyNumber(String word) implements Numeric {}

  record Truth(String word) implements FieldType {}

  /// @param also what is written as text besides texts
  record Text(String word, WrittenAsText also) implements FieldType {}

  /// Values for which a language has no type of its own.
  enum WrittenAsText {
    NOTHING,
    MOMENTS_AND_BYTES,
    DECIMALS
  }

  /// @param numbersToo whether a value may be given by its number
  record Symbols(String word, boolean numbersToo) implements FieldType {}

  record Bytes(String word) implements FieldType {}

  /// @param kinds of SQL types that are taken, the usual one first
  record Moment(String word, Kind usual, Set<Kind> kinds) implements FieldType {
    public Moment {
      kinds = Set.copyOf(kinds);
    }

    enum Kind {
      DATE,
      TIME,
      TIMESTAMP
    }
  }

  /// @param fields asked for when needed, since types may contain themselves
  record Struct(String word, boolean closed, Supplier<List<ShapeField>> fields)
      implements FieldType {}

  record ListOf(String word, FieldType item) implements FieldType {}

  record MapOf(String word, FieldType value) implements FieldType {}

  /// One of several.
  record Choice(String word, List<FieldType> options) implements FieldType {
    public Choice {
      options = List.copyOf(options);
    }
  }

  /// What cannot be told takes anything.
  record Unknown(String word) implements FieldType {}
}
