package dev.meshwright.data.worker;

import dev.meshwright.data.wire.Request;
import java.nio.file.Path;

/// What the workbench allows.
///
/// @param memory that the engine may use, in bytes
/// @param cellLength code units, bytes or items of a cell that are handed over
/// @param storedBytes of one result, kept for paging
/// @param folder the worker's own, for what does not fit into memory
record WorkerSettings(
    long memory, int threads, long timeMillis, int cellLength, long storedBytes, Path folder) {

  /// Where the engine keeps what does not fit into memory.
  Path spillFolder() {
    return folder.resolve("spill");
  }

  /// Where exports are written, to be moved to their places by the workbench.
  Path exportFolder() {
    return folder.resolve("exports");
  }

  static WorkerSettings of(Request.Configure configure) {
    return new WorkerSettings(
        configure.memory(),
        configure.threads(),
        configure.timeMillis(),
        configure.cellLength(),
        configure.storedBytes(),
        Path.of(configure.folder()));
  }
}
