package dev.meshwright.model.data;

import java.time.Duration;

/// What one preview may cost.
///
/// @param memory of the engine's process beyond which it is stopped, in bytes
/// @param time of one request
/// @param threads that compute, at least 1
/// @param cellLength UTF-16 code units, bytes or items of one cell that are handed over
/// @param storedBytes rows of one result kept for paging, on disk; the result is cut there
public record PreviewLimits(
    long memory, Duration time, int threads, int cellLength, long storedBytes) {

  private static final long GIB = 1L << 30;

  /// For a workbench on a laptop: 4 GiB, one minute, all processors.
  public static PreviewLimits usual() {
    return new PreviewLimits(
        4 * GIB,
        Duration.ofMinutes(1),
        Math.max(1, Runtime.getRuntime().availableProcessors()),
        4096,
        4 * GIB);
  }
}
