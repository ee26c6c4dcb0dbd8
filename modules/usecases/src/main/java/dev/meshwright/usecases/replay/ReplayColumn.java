package dev.meshwright.usecases.replay;

/// What a column of replayed rows holds.
public sealed interface ReplayColumn {

  /// The number of the row in the sample, from 1.
  record RowNumber() implements ReplayColumn {}

  /// Why the row cannot be read.
  record Failure() implements ReplayColumn {}

  /// A column that nothing happens to.
  record Same(String name) implements ReplayColumn {}

  /// A column as it was written.
  record Written(String name) implements ReplayColumn {}

  /// The same column as it is read.
  record Read(String name) implements ReplayColumn {}
}
