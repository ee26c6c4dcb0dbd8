package dev.meshwright.usecases.preview;

import dev.meshwright.model.TextRange;

/// A part of a query that gives rows of its own.
///
/// @param name of a CTE, alias of a subquery, or `line 12` for one without an alias
/// @param range in the text: of a CTE with its name, of a subquery with its parentheses
public record SqlStage(Kind kind, String name, TextRange range) {

  public enum Kind {
    /// A common table expression.
    STEP,
    /// A query in parentheses.
    SUBQUERY,
    /// The whole.
    RESULT
  }
}
