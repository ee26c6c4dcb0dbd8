package dev.meshwright.model.find;

import dev.meshwright.model.TextRange;
import java.util.List;

/// What was found for a query.
public sealed interface Found {

  /// @param matches in order, not overlapping; the first [Search#MOST] of them
  /// @param more whether there are more
  record Matches(List<TextRange> matches, boolean more) implements Found {
    public Matches {
      matches = List.copyOf(matches);
    }
  }

  /// The query is not a regular expression.
  ///
  /// @param message why
  record BadPattern(String message) implements Found {}

  /// The expression takes too long on this text.
  record TooCostly() implements Found {}
}
