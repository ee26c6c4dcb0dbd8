package dev.meshwright.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.util.FS;

/// Finds the repository of a folder as `git` does: by `GIT_DIR`, else in the folder or the nearest
/// one above it.
///
/// `GIT_DIR` counts only for folders of the working copy that it goes with, so that a program
/// started from a hook can still open other folders.
final class RepositoryFinder {

  private static final int MAX_LINK_BYTES = 1 << 16;

  private final GitEnvironment environment;
  private final FS fs;

  RepositoryFinder(GitEnvironment environment, FS fs) {
    this.environment = environment;
    this.fs = fs;
  }

  /// @param start absolute and real
  Optional<RepositoryPlace> find(Path start) throws IOException, ConfigInvalidException {
    Optional<RepositoryPlace> named = named(start);
    return named.isPresent() ? named : above(start);
  }

  private Optional<RepositoryPlace> named(Path start) throws IOException, ConfigInvalidException {
    Optional<Path> gitDir = environment.path("GIT_DIR");
    if (gitDir.isEmpty() || !Files.isDirectory(gitDir.get())) {
      return Optional.empty();
    }
    Optional<Path> named = environment.path("GIT_WORK_TREE");
    Path top =
        named.isPresent()
            ? named.get()
            : configuredWorkTree(gitDir.get()).orElse(environment.directory());
    return Files.isDirectory(top) && start.startsWith(top.toRealPath())
        ? Optional.of(
            new RepositoryPlace(gitDir.get().toRealPath(), Optional.of(top.toRealPath()), index()))
        : Optional.empty();
  }

  private Optional<RepositoryPlace> above(Path start) throws IOException, ConfigInvalidException {
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      Path dotGit = folder.resolve(Constants.DOT_GIT);
      if (Files.isDirectory(dotGit)) {
        return Optional.of(in(folder, dotGit));
      }
      if (Files.exists(dotGit)) {
        return Optional.of(in(folder, linkedGitDir(folder, dotGit)));
      }
      if (looksBare(folder)) {
        return Optional.of(new RepositoryPlace(folder, Optional.empty(), index()));
      }
    }
    return Optional.empty();
  }

  private RepositoryPlace in(Path folder, Path gitDir) throws IOException, ConfigInvalidException {
    Optional<Path> named = configuredWorkTree(gitDir);
    boolean bare = named.isEmpty() && ConfigFiles.isBare(gitDir, fs);
    return new RepositoryPlace(
        gitDir, bare ? Optional.empty() : named.or(() -> Optional.of(folder)), index());
  }

  private Optional<Path> index() {
    return environment.path("GIT_INDEX_FILE");
  }

  /// `core.worktree`, relative to the repository's folder.
  private Optional<Path> configuredWorkTree(Path gitDir)
      throws IOException, ConfigInvalidException {
    return ConfigFiles.workTree(gitDir, fs).map(named -> gitDir.resolve(named).normalize());
  }

  /// Submodules, further worktrees and separate git directories keep a `.git` file that names the
  /// real folder.
  private static Path linkedGitDir(Path folder, Path dotGit) throws IOException {
    String text = SmallFile.text(dotGit, MAX_LINK_BYTES).strip();
    if (!text.startsWith("gitdir:")) {
      throw new IOException("the file " + dotGit + " does not name a repository");
    }
    Path gitDir = folder.resolve(text.substring("gitdir:".length()).strip()).normalize();
    if (!Files.isDirectory(gitDir)) {
      throw new IOException(
          "the file " + dotGit + " names " + gitDir + ", where there is no repository");
    }
    return gitDir;
  }

  private static boolean looksBare(Path folder) {
    return Files.isRegularFile(folder.resolve("HEAD"))
        && Files.isDirectory(folder.resolve("objects"))
        && Files.isDirectory(folder.resolve("refs"));
  }
}
