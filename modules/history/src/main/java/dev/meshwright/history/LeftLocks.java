package dev.meshwright.history;

import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;

/// The locks in a repository whose programs were stopped in between, and removing them.
final class LeftLocks {

  private static final String SUFFIX = ".lock";

  private final Repository repository;

  LeftLocks(Repository repository) {
    this.repository = repository;
  }

  /// Removes all that are left behind.
  ///
  /// @return their paths; a problem when the program of one still runs
  Result<List<String>> remove() throws IOException {
    List<Path> locks = all();
    Path top = repository.getWorkTree().toPath().toRealPath();
    for (Path lock : locks) {
      Optional<String> owner = LockOwner.of(lock, top);
      if (owner.isPresent()) {
        return Result.failed(held(lock, owner.get()));
      }
    }
    for (Path lock : locks) {
      Files.deleteIfExists(lock);
    }
    return Result.ok(locks.stream().map(Path::toString).toList());
  }

  private static Problem held(Path lock, String owner) {
    return GitProblems.error(
        "git-locked",
        lock.toString(),
        "The lock " + lock + " belongs to " + owner + ", which still runs. Nothing was removed.",
        "Wait until it has ended, or end it yourself.");
  }

  private List<Path> all() throws IOException {
    Set<Path> locks = new TreeSet<>();
    for (Path folder :
        List.of(
            repository.getDirectory().toPath().toRealPath(),
            repository.getCommonDirectory().toPath().toRealPath())) {
      in(folder, 1, locks);
      in(folder.resolve(Constants.R_REFS), Integer.MAX_VALUE, locks);
    }
    return new ArrayList<>(locks);
  }

  private static void in(Path folder, int depth, Set<Path> locks) throws IOException {
    if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      try (Stream<Path> files = Files.walk(folder, depth)) {
        files
            .filter(file -> file.toString().endsWith(SUFFIX))
            .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
            .forEach(locks::add);
      }
    }
  }
}
