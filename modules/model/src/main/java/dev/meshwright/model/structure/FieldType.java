package dev.meshwright.model.structure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// What values a field takes, whatever language says so.
public sealed interface FieldType {

  /// The type in the schema's own words.
  String word();

  /// Numbers of any kind.
  sealed interface Numeric extends FieldType {}

  /// @param bits of the largest number, without the sign; 0 when there is no bound
  /// @param realsToo whether `5.0` counts as whole
  record Int(String word, int bits, boolean signed, boolean realsToo) implements Numeric {}

  /// @param single whether it has 32 bits
  record Floating(String word, boolean single) implements Numeric {}

  record Decimal(String word, int precision, int scale) implements Numeric {}

  /// Any number, exact or not.
  record AnyNumber(String word) implements Numeric {}

  record Bool(String word) implements FieldType {}

  /// @param also what is written as text besides texts
  /// @param format that the texts have: `date`, `uuid`
  record Text(String word, WrittenAsText also, Optional<String> format) implements FieldType {}

  /// Values for which a language has no type of its own.
  enum WrittenAsText {
    NOTHING,
    TIMES_AND_BYTES,
    DECIMALS
  }

  /// One of a few names.
  ///
  /// @param numbersToo whether a value may be given by its number
  record Enumeration(String word, boolean numbersToo) implements FieldType {}

  record Bytes(String word) implements FieldType {}

  /// @param kinds of times that are taken, `usual` among them
  record Temporal(String word, Kind usual, Set<Kind> kinds) implements FieldType {
    public Temporal {
      kinds = Set.copyOf(kinds);
    }

    public enum Kind {
      DATE,
      TIME,
      TIMESTAMP
    }

    /// Of one kind alone.
    public static Temporal of(String word, Kind kind) {
      return new Temporal(word, kind, Set.of(kind));
    }
  }

  /// @param closed whether there may be no further fields
  /// @param fields asked for when needed, since types may contain themselves
  record Struct(String word, boolean closed, Supplier<List<RecordField>> fields)
      implements FieldType {}

  record ListOf(String word, FieldType item) implements FieldType {}

  record MapOf(String word, FieldType value) implements FieldType {}

  /// One of several.
  ///
  /// @param tagged whether data says which of them a value is of
  record Choice(String word, List<FieldType> options, boolean tagged) implements FieldType {
    public Choice {
      options = List.copyOf(options);
    }
  }

  /// Whatever there is.
  record Any(String word) implements FieldType {}

  /// What cannot be told; it is taken to be anything.
  record Unknown(String word) implements FieldType {}
}
