package dev.meshwright.model.table;

import java.util.List;

/// A value of a row, as it is shown. Numbers and times are exact texts, never rounded.
public sealed interface Cell {

  /// No value.
  record Null() implements Cell {}

  /// A value that stands for itself.
  ///
  /// @param text exact, but cut where it is longer than the page's bound
  /// @param cut how many UTF-16 code units were left off; 0 when it is whole
  record Scalar(String text, long cut) implements Cell {

    public static Scalar of(String text) {
      return new Scalar(text, 0);
    }
  }

  /// A list or array.
  ///
  /// @param items in order, possibly fewer than there are
  /// @param cut how many items were left off
  record Items(List<Cell> items, long cut) implements Cell {

    public Items {
      items = List.copyOf(items);
    }
  }

  /// A struct, or a map with its keys as texts.
  record Fields(List<Field> fields) implements Cell {

    public Fields {
      fields = List.copyOf(fields);
    }
  }

  /// A named part of a nested value.
  record Field(String name, Cell value) {}
}
