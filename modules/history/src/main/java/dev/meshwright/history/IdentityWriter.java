package dev.meshwright.history;

import dev.meshwright.model.Result;
import dev.meshwright.model.git.Author;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.errors.LockFailedException;
import org.eclipse.jgit.storage.file.FileBasedConfig;

/// Writes who commits into Git's configuration.
final class IdentityWriter {

  private final OpenedRepository repository;
  private final GitEnvironment environment;

  IdentityWriter(OpenedRepository repository, GitEnvironment environment) {
    this.repository = repository;
    this.environment = environment;
  }

  /// @param everywhere in the person's own file, for all repositories; else for this one
  /// @return the file that has it now
  Result<Path> write(Author author, boolean everywhere) throws IOException {
    if (author.name().isBlank() || author.email().isBlank()) {
      return Result.failed(
          GitProblems.error(
              "git-no-identity",
              "",
              "The author of a commit needs a name and an e-mail address.",
              "Fill in both."));
    }
    Path file = everywhere ? personsFile() : ownFile();
    try {
      if (everywhere) {
        change(file, author);
      } else {
        OwnConfig.change(
            repository,
            config -> {
              config.setString("user", null, "name", author.name().strip());
              config.setString("user", null, "email", author.email().strip());
            });
      }
    } catch (LockFailedException held) {
      return Result.failed(GitLocks.problem(GitLocks.lockOf(file)));
    }
    return Result.ok(file);
  }

  private Path ownFile() {
    return repository.getCommonDirectory().toPath().resolve("config");
  }

  /// The one that `git config --global` writes.
  private Path personsFile() {
    List<Path> files = environment.userConfigs();
    return files.reversed().stream()
        .filter(Files::isRegularFile)
        .findFirst()
        .orElseGet(
            () -> files.isEmpty() ? environment.home().resolve(".gitconfig") : files.getLast());
  }

  private void change(Path file, Author author) throws IOException {
    Path real = Files.exists(file) ? file.toRealPath() : file;
    FileBasedConfig config = new FileBasedConfig(null, real.toFile(), repository.getFS());
    try {
      config.load();
    } catch (ConfigInvalidException invalid) {
      throw new IOException(GitProblems.reason(invalid), invalid);
    }
    config.setString("user", null, "name", author.name().strip());
    config.setString("user", null, "email", author.email().strip());
    config.save();
  }
}
