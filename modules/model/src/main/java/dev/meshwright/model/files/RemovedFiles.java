package dev.meshwright.model.files;

import java.time.Instant;
import java.util.List;

/// Files that were put aside before they were deleted or written over, to be had back.
///
/// @param id names it
/// @param paths what was asked for: files and folders
/// @param bytes what all of it takes
public record RemovedFiles(String id, Reason reason, Instant time, List<String> paths, long bytes) {

  public RemovedFiles {
    paths = List.copyOf(paths);
  }

  /// Why they were put aside.
  public enum Reason {
    DELETED,
    /// Changes were given up for what the last commit holds.
    DISCARDED,
    /// Something else was put back in their place.
    REPLACED
  }
}
