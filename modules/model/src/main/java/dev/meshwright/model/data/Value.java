package dev.meshwright.model.data;

import java.math.BigDecimal;
import java.util.List;

/// One cell, exact: no number has passed through a type that cannot hold it.
///
/// Long texts, byte strings and lists are cut for display; their true length says how much there
/// is.
public sealed interface Value {

  /// No value.
  record Null() implements Value {}

  record Bool(boolean value) implements Value {}

  /// An integer or decimal of any size, with its scale: `1.50` is not `1.5`.
  record Exact(BigDecimal value) implements Value {}

  /// A 64-bit floating-point number, with NaN, infinities and negative zero.
  record Real(double value) implements Value {

    /// The digits that tell this number from all others, for people.
    public String digits() {
      return FloatingDigits.of(value, Double.toString(value));
    }
  }

  /// A 32-bit floating-point number.
  record Single(float value) implements Value {

    /// The digits that tell this number from all others, for people.
    public String digits() {
      return FloatingDigits.of(value, Float.toString(value));
    }
  }

  /// @param shown the text, or its beginning
  /// @param length of the whole text, in UTF-16 code units
  record Text(String shown, long length) implements Value {
    public boolean cut() {
      return shown.length() < length;
    }
  }

  /// @param hex the bytes, or the first of them, two lower-case digits each
  /// @param length of the whole, in bytes
  record Bytes(String hex, long length) implements Value {
    public boolean cut() {
      return hex.length() / 2 < length;
    }
  }

  /// A date, time, timestamp or interval. The column's type says which of them it is.
  ///
  /// @param iso as SQL writes it: `2026-01-31`, `23:59:59.000001`, `2026-01-31 12:00:00+00`,
  ///   `infinity`
  record Temporal(String iso) implements Value {}

  /// @param items the items, or the first of them
  /// @param length of the whole list
  record Items(List<Value> items, long length) implements Value {
    public Items {
      items = List.copyOf(items);
    }

    public boolean cut() {
      return items.size() < length;
    }
  }

  /// Named fields, in the order of the type.
  record Struct(List<Field> fields) implements Value {
    public Struct {
      fields = List.copyOf(fields);
    }
  }

  /// @param entries the entries, or the first of them, in the order of the data
  /// @param length of the whole map
  record Entries(List<Entry> entries, long length) implements Value {
    public Entries {
      entries = List.copyOf(entries);
    }

    public boolean cut() {
      return entries.size() < length;
    }
  }

  /// A field of a [Struct].
  record Field(String name, Value value) {}

  /// An entry of [Entries].
  record Entry(Value key, Value value) {}

  static Value nothing() {
    return NullValue.NULL;
  }

  /// A text that is shown whole.
  static Text text(String whole) {
    return new Text(whole, whole.length());
  }

  static Exact exact(long integer) {
    return new Exact(BigDecimal.valueOf(integer));
  }
}
