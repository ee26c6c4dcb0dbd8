package dev.meshwright.history;

import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.errors.LockFailedException;

/// Says in words what stopped the library.
final class GitFailures {

  private final Path gitDir;
  private final GitEnvironment environment;

  GitFailures(Path gitDir, GitEnvironment environment) {
    this.gitDir = gitDir;
    this.environment = environment;
  }

  /// The problem of a repository that cannot be read.
  ///
  /// @param name of the folder, for people
  Problem problem(String name, Exception failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof InvalidConfigValueException invalid) {
        return invalidValue(invalid);
      }
      if (cause instanceof LockFailedException held) {
        return GitLocks.problem(GitLocks.lockOf(held.getFile().toPath()));
      }
      if (cause instanceof UnfitIndexException unfit) {
        return GitProblems.error(
            "git-index-form", unfit.file(), GitProblems.reason(unfit), UnfitIndexException.WAY_ON);
      }
      if (cause instanceof UnfitFileException unfit) {
        return GitProblems.error(
            "git-special-file",
            unfit.file(),
            "The Git repository of " + name + " cannot be read: " + unfit.getMessage() + ".",
            "Put a regular file in its place, or remove it. A file that a setting names can be"
                + " changed with git config.");
      }
    }
    return GitProblems.error(
        "git-corrupt",
        gitDir.toString(),
        "The Git repository of " + name + " cannot be read: " + GitProblems.reason(failure) + ".",
        "The files can still be edited and checked. git fsck says more about the damage.");
  }

  private Problem invalidValue(InvalidConfigValueException invalid) {
    Location place =
        ConfigPlace.of(configFiles(), invalid)
            .orElseGet(() -> Location.startOf(gitDir.resolve("config").toString()));
    return Problem.error(
        "git-config-value",
        place,
        place
            + ": "
            + invalid.key()
            + " is \""
            + invalid.value()
            + "\", and must be "
            + invalid.wanted()
            + ".",
        "Correct the line, or remove it with git config --unset " + invalid.key() + ".");
  }

  private List<Path> configFiles() {
    List<Path> files = new ArrayList<>();
    try {
      files.addAll(ConfigFiles.of(gitDir).toList());
    } catch (IOException unreadable) {
      files.add(gitDir.resolve("config"));
    }
    files.addAll(environment.userConfigs().reversed());
    environment.systemConfig().ifPresent(files::add);
    return files;
  }
}
