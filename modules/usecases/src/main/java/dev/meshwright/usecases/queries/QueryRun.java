package dev.meshwright.usecases.queries;

import java.time.Duration;
import java.time.Instant;

/// A run of a query. No data is in it, only how many rows there were.
///
/// @param id distinguishes it from all other runs
/// @param path of the transformation or scratch file
/// @param sql the text that ran
/// @param took until the first rows, or until it failed
/// @param typing whether a pause in typing ran it, not the user
public record QueryRun(
    String id,
    Instant when,
    String path,
    String sql,
    Duration took,
    boolean typing,
    Ending ending) {

  /// How a run ended.
  public sealed interface Ending {

    /// @param count how many there were, as far as was known then
    /// @param exact whether there were no more
    record Rows(long count, boolean exact) implements Ending {}

    /// @param message why, for people
    record Failed(String message) implements Ending {}
  }
}
