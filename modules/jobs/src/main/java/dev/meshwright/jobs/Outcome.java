package dev.meshwright.jobs;

/// How a job ended.
public sealed interface Outcome<T> {

  record Done<T>(T value) implements Outcome<T> {}

  /// Cancelled by the user, or superseded by a newer job of the same kind.
  record Cancelled<T>() implements Outcome<T> {}

  /// Machinery broke; problems of the user's files are values inside [Done].
  record Failed<T>(Throwable cause) implements Outcome<T> {}
}
