package dev.meshwright.app.preview;

import java.util.List;

/// What rows of two versions are matched by.
sealed interface KeyChoice {

  /// The key that a contract promises, else one that is found, else rows as a whole.
  record Automatic() implements KeyChoice {}

  /// Rows have no key: equal ones are matched, each as often as it occurs.
  record Whole() implements KeyChoice {}

  /// @param names at least one
  record Columns(List<String> names) implements KeyChoice {
    public Columns {
      names = List.copyOf(names);
    }
  }
}
