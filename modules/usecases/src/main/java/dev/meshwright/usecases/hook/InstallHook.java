package dev.meshwright.usecases.hook;

import dev.meshwright.history.GitRepository;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.text.Reasons;
import dev.meshwright.usecases.OperationFailedException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Installs and removes the pre-commit hook of one repository. A hook of somebody else's is never
/// touched.
public final class InstallHook {

  private static final String NAME = "pre-commit";

  private static final String COMMANDS =
      """
      if ! command -v meshwright >/dev/null 2>&1; then
        echo "pre-commit: 'meshwright' is not on the path; the schemas are not checked." >&2
        echo "pre-commit: put it there, or commit once with --no-verify." >&2
        exit 1
      fi
      exec meshwright check --staged
      """;

  private final Optional<GitRepository> repository;
  private final Problem absent;

  /// @param absent what to say where there is no repository to ask
  public InstallHook(Optional<GitRepository> repository, Problem absent) {
    this.repository = repository;
    this.absent = absent;
  }

  /// Installs the hook, or brings it up to date.
  ///
  /// @return the hook's file; a problem when there is no repository, or a hook of another origin
  public Result<Path> install() {
    return changed(git -> git.hookInstallation().install(NAME, COMMANDS.strip()));
  }

  /// Removes the hook; fine when there is none.
  ///
  /// @return as [#install]
  public Result<Path> uninstall() {
    return changed(git -> git.hookInstallation().uninstall(NAME));
  }

  private Result<Path> changed(Change change) {
    if (repository.isEmpty()) {
      return Result.failed(absent);
    }
    try {
      return change.on(repository.get());
    } catch (IOException failure) {
      throw new OperationFailedException(
          "the hook cannot be changed: " + Reasons.of(failure), failure);
    }
  }

  @FunctionalInterface
  private interface Change {
    Result<Path> on(GitRepository repository) throws IOException;
  }
}
