package dev.meshwright.usecases.commit;

import dev.meshwright.model.git.Author;
import java.util.List;
import java.util.Optional;

/// What to commit.
///
/// @param paths relative to the root; of a renamed file the new path
/// @param message not blank
/// @param author empty for the one in Git's configuration
public record CommitRequest(List<String> paths, String message, Optional<Author> author) {

  public CommitRequest {
    paths = List.copyOf(paths);
  }
}
