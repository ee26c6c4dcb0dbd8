package dev.meshwright.history;

import java.util.Optional;

/// Which commits to list.
///
/// @param from where to start; empty for the last commit of the working copy
/// @param path only commits that changed this file, followed through renames
/// @param limit how many at most, at least 1
public record LogQuery(Optional<Revision> from, Optional<String> path, int limit) {

  public LogQuery {
    if (limit < 1) {
      throw new IllegalArgumentException("not a limit: " + limit);
    }
  }

  public static LogQuery ofPath(String path, int limit) {
    return new LogQuery(Optional.empty(), Optional.of(path), limit);
  }
}
