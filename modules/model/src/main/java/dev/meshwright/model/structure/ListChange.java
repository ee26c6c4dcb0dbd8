package dev.meshwright.model.structure;

/// What is done to one thing of those that a declaration lists in an order. Their numbers are those
/// before the change.
public sealed interface ListChange {

  /// @param index that it is to have
  /// @param written as the language writes it
  record Add(int index, String written) implements ListChange {}

  record Remove(int index) implements ListChange {}

  /// @param to the number that it has afterwards
  record Move(int from, int to) implements ListChange {}
}
