package dev.meshwright.usecases.hook;

import dev.meshwright.history.GitRepository;
import dev.meshwright.history.GitResult;
import dev.meshwright.model.Problem;
import dev.meshwright.usecases.NotPossibleException;
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

  public InstallHook(Optional<GitRepository> repository) {
    this.repository = repository;
  }

  /// Installs the hook, or brings it up to date.
  ///
  /// @return the hook's file
  /// @throws NotPossibleException when there is no repository, it cannot be written to, or there is
  ///   a hook of another origin
  public Path install() {
    return changed(git -> git.installHook(NAME, COMMANDS.strip()));
  }

  /// Removes the hook; fine when there is none.
  ///
  /// @return the hook's file
  /// @throws NotPossibleException as [#install]
  public Path uninstall() {
    return changed(git -> git.uninstallHook(NAME));
  }

  private Path changed(Change change) {
    GitRepository git =
        repository.orElseThrow(
            () -> new NotPossibleException("the folder is in no Git repository"));
    try {
      return switch (change.on(git)) {
        case GitResult.Ok<Path>(Path file) -> file;
        case GitResult.Refused<Path>(Problem problem) ->
            throw new NotPossibleException(
                problem.message() + " " + problem.hint() + " (" + problem.location().file() + ")");
      };
    } catch (IOException failure) {
      throw new NotPossibleException(
          "the hook cannot be changed: " + failure.getMessage(), failure);
    }
  }

  @FunctionalInterface
  private interface Change {
    GitResult<Path> on(GitRepository repository) throws IOException;
  }
}
