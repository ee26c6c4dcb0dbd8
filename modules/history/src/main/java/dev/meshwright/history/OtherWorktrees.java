package dev.meshwright.history;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;

/// Working copies of the same repository in other folders.
final class OtherWorktrees {

  private static final int MOST_BYTES = 4_096;

  private final Repository repository;

  OtherWorktrees(Repository repository) {
    this.repository = repository;
  }

  /// The Git folder of the one that has a branch checked out.
  ///
  /// @param branch full name
  Optional<Path> holding(String branch) throws IOException {
    for (Path gitDir : gitDirs()) {
      Path head = gitDir.resolve(Constants.HEAD);
      if (!gitDir.equals(repository.getDirectory().toPath())
          && Files.isRegularFile(head)
          && Files.size(head) < MOST_BYTES
          && Files.readString(head).strip().equals("ref: " + branch)) {
        return Optional.of(gitDir);
      }
    }
    return Optional.empty();
  }

  private List<Path> gitDirs() throws IOException {
    Path common = repository.getCommonDirectory().toPath();
    List<Path> all = new ArrayList<>(List.of(common));
    Path others = common.resolve("worktrees");
    if (Files.isDirectory(others)) {
      try (DirectoryStream<Path> folders = Files.newDirectoryStream(others)) {
        folders.forEach(all::add);
      }
    }
    return all;
  }
}
