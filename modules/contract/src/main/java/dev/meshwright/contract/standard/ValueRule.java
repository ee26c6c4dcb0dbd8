package dev.meshwright.contract.standard;

import java.util.List;

/// What a value must be.
sealed interface ValueRule {

  record Text(TextForm form) implements ValueRule {}

  /// A text that begins so: `sftp://`.
  record Beginning(String start) implements ValueRule {}

  /// One of the words of this name.
  record Word(String words) implements ValueRule {}

  record Numeric(NumberForm form) implements ValueRule {}

  record Truth() implements ValueRule {}

  /// A text, number or truth value, or none.
  record Scalar() implements ValueRule {}

  record Any() implements ValueRule {}

  /// An object with any keys.
  record Keys() implements ValueRule {}

  /// The thing of this name.
  record Named(String thing) implements ValueRule {}

  record Items(ValueRule item, ItemCount count) implements ValueRule {}

  /// The first that fits the kind of the value.
  record Either(List<ValueRule> rules) implements ValueRule {

    public Either {
      rules = List.copyOf(rules);
    }
  }

  /// How a text must be written.
  enum TextForm {
    FREE,
    ID,
    DAY,
    MOMENT,
    PLACE
  }

  /// Which numbers a number may be.
  enum NumberForm {
    ANY,
    POSITIVE,
    WHOLE,
    /// Whole, from 0.
    COUNT,
    /// Whole, from 1.
    ORDINAL
  }

  /// How many items a list has.
  enum ItemCount {
    ANY,
    /// At least one.
    FILLED,
    /// At least one, and none twice.
    DISTINCT,
    /// Two that differ.
    PAIR
  }
}
