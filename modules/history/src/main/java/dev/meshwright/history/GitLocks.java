package dev.meshwright.history;

import dev.meshwright.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;

/// The files by which Git programs keep one another from writing at the same time.
final class GitLocks {

  private static final String SUFFIX = ".lock";

  private final Repository repository;

  GitLocks(Repository repository) {
    this.repository = repository;
  }

  /// What to say when the index could not be locked.
  Problem onIndex() {
    return problem(lockOf(repository.getIndexFile().toPath()));
  }

  /// What to say when a branch, tag or `HEAD` could not be written.
  Problem onRef(String name) {
    return onRefs(List.of(name)).orElseGet(() -> moved(name));
  }

  /// The lock on one of some names, if there is one.
  Optional<Problem> onRefs(List<String> names) {
    List<Path> locks = new ArrayList<>();
    Path common = repository.getCommonDirectory().toPath();
    locks.add(lockOf(repository.getDirectory().toPath().resolve(Constants.HEAD)));
    names.forEach(name -> locks.add(lockOf(common.resolve(name))));
    locks.add(lockOf(common.resolve(Constants.PACKED_REFS)));
    return locks.stream()
        .filter(lock -> Files.exists(lock, LinkOption.NOFOLLOW_LINKS))
        .findFirst()
        .map(GitLocks::problem);
  }

  private static Problem moved(String name) {
    return GitProblems.error(
        "git-moved",
        "",
        Repository.shortenRefName(name)
            + " was moved by another program at the same moment. Nothing was committed or staged.",
        "Look at what is there now, then try again.");
  }

  static Path lockOf(Path file) {
    return file.resolveSibling(file.getFileName() + SUFFIX);
  }

  /// What to say of a lock.
  static Problem problem(Path lock) {
    return GitProblems.error(
        "git-locked",
        lock.toString(),
        "Another Git program holds the lock " + lock + age(lock) + ". Nothing was changed.",
        "Wait until it has ended and try again. If none is running, one was stopped in between:"
            + " Remove locks left behind, in the palette, looks for its program and removes the"
            + " file when that is gone.");
  }

  private static String age(Path lock) {
    try {
      Duration age = Duration.between(Files.getLastModifiedTime(lock).toInstant(), Instant.now());
      return ", for " + words(age);
    } catch (IOException gone) {
      return "";
    }
  }

  private static String words(Duration age) {
    long seconds = Math.max(0, age.toSeconds());
    if (seconds < 120) {
      return seconds == 1 ? "1 second" : seconds + " seconds";
    }
    return age.toMinutes() < 120
        ? age.toMinutes() + " minutes"
        : age.toHours() < 48 ? age.toHours() + " hours" : age.toDays() + " days";
  }
}
