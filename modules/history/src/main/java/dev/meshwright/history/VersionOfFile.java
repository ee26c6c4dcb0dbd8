package dev.meshwright.history;

import dev.meshwright.model.git.Commit;
import java.util.List;
import java.util.Optional;

/// A commit that gave a file another content, and where it came from.
///
/// @param path where the file was in this commit, from the opened folder; empty when outside it
/// @param contentId equal for equal contents; empty when the commit removed the file
/// @param earlier the versions that it was made of, as places in the list that it is in: one for
///   each parent in which the file was
public record VersionOfFile(
    Commit commit, Optional<String> path, Optional<String> contentId, List<Integer> earlier) {

  public VersionOfFile {
    earlier = List.copyOf(earlier);
  }
}
