package dev.meshwright.usecases.explore;

/// A version of a transformation or sample whose rows are compared.
public sealed interface RowVersion {

  /// The text of the request, saved or not, and the files as they are on disk.
  record Current() implements RowVersion {}

  /// What the repository holds.
  record Earlier(Against against) implements RowVersion {}
}
