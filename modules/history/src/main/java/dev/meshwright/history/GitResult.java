package dev.meshwright.history;

import dev.meshwright.model.Problem;

/// What asking the repository for something gave.
public sealed interface GitResult<T> {

  record Ok<T>(T value) implements GitResult<T> {}

  /// There is no such thing, or it cannot be done; nothing was changed.
  record Refused<T>(Problem problem) implements GitResult<T> {}
}
