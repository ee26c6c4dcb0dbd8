package dev.meshwright.history;

import dev.meshwright.history.RepositoryOpening.NotOpened;
import dev.meshwright.history.RepositoryOpening.Reason;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.FS;

/// Finds and makes repositories.
public final class GitRepositories {

  private final GitEnvironment environment;

  public GitRepositories(GitEnvironment environment) {
    this.environment = environment;
  }

  /// Opens the repository that contains `folder`. Reads, never writes, never runs anything.
  public RepositoryOpening open(Path folder) {
    Path start = realPath(folder);
    Optional<Path> gitDir = Optional.empty();
    try {
      gitDir = findGitDir(start);
      return gitDir.isPresent() ? openAt(start, gitDir.get()) : noRepository(folder);
    } catch (IOException | ConfigInvalidException | RuntimeException failure) {
      return corrupt(folder, gitDir, failure);
    }
  }

  /// Makes a new repository with one empty branch in a folder that has none.
  ///
  /// @throws IOException when the folder cannot be written to
  public GitRepository create(Path folder, String branch) throws IOException {
    MachineConfig.install(environment);
    File workTree = folder.toRealPath().toFile();
    try (Repository fresh =
        new FileRepositoryBuilder()
            .setFS(NoPrograms.fileSystem(environment.home()))
            .setWorkTree(workTree)
            .setGitDir(new File(workTree, Constants.DOT_GIT))
            .setInitialBranch(branch)
            .build()) {
      fresh.create(false);
    } catch (org.eclipse.jgit.api.errors.InvalidRefNameException invalid) {
      throw new IOException("not a branch name: " + branch, invalid);
    }
    return switch (open(folder)) {
      case RepositoryOpening.Opened opened -> opened.repository();
      case NotOpened not -> throw new IOException(not.problem().message());
    };
  }

  private RepositoryOpening openAt(Path start, Path gitDir)
      throws IOException, ConfigInvalidException {
    MachineConfig.install(environment);
    FS fs = NoPrograms.fileSystem(environment.home());
    File common = fs.getCommonDir(gitDir.toFile());
    Path configFile = (common == null ? gitDir : common.toPath()).resolve("config");
    Config config = new FileBasedConfig(null, configFile.toFile(), fs);
    ((FileBasedConfig) config).load();
    Optional<String> unsupported = UnsupportedFeatures.in(config);
    if (unsupported.isPresent()) {
      return new NotOpened(
          Reason.UNSUPPORTED,
          GitProblems.error(
              "git-unsupported",
              ".git/config",
              "This repository uses " + unsupported.get() + ", which Meshwright does not read yet.",
              "The files can be edited and checked; use git for history and commits."));
    }
    Repository repository =
        new FileRepositoryBuilder().setFS(fs).setGitDir(gitDir.toFile()).setMustExist(true).build();
    boolean kept = false;
    try {
      if (repository.isBare()) {
        return bare(start);
      }
      checkReadable(repository);
      kept = true;
      return new RepositoryOpening.Opened(new GitRepository(repository, start, environment));
    } finally {
      if (!kept) {
        repository.close();
      }
    }
  }

  /// A HEAD that names a commit whose tree cannot be read is better found now than in every panel.
  private static void checkReadable(Repository repository) throws IOException {
    if (repository.exactRef(Constants.HEAD) == null) {
      throw new IOException("HEAD is missing or cannot be read");
    }
    ObjectId head = repository.resolve(Constants.HEAD);
    if (head != null) {
      try (RevWalk walk = new RevWalk(repository)) {
        walk.parseTree(head);
      }
    }
    repository.readDirCache();
  }

  /// The folder itself or the nearest one above that is, or points to, a repository.
  private static Optional<Path> findGitDir(Path start) throws IOException {
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      Path dotGit = folder.resolve(Constants.DOT_GIT);
      if (Files.isDirectory(dotGit)) {
        return Optional.of(dotGit);
      }
      if (Files.isRegularFile(dotGit)) {
        return Optional.of(linkedGitDir(folder, dotGit));
      }
      if (looksBare(folder)) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }

  /// Submodules and further worktrees keep a `.git` file that names the real folder.
  private static Path linkedGitDir(Path folder, Path dotGit) throws IOException {
    String text = Files.readString(dotGit).strip();
    if (!text.startsWith("gitdir:")) {
      throw new IOException("the file .git does not name a repository");
    }
    return folder.resolve(text.substring("gitdir:".length()).strip()).normalize();
  }

  private static boolean looksBare(Path folder) {
    return Files.isRegularFile(folder.resolve("HEAD"))
        && Files.isDirectory(folder.resolve("objects"))
        && Files.isDirectory(folder.resolve("refs"));
  }

  private static Path realPath(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException absent) {
      return folder.toAbsolutePath().normalize();
    }
  }

  private static RepositoryOpening noRepository(Path folder) {
    return new NotOpened(
        Reason.NO_REPOSITORY,
        GitProblems.error(
            "git-no-repository",
            "",
            folder.getFileName()
                + " is not in a Git repository: there is no history to compare with and nowhere to"
                + " commit.",
            "Run git init in it, or open a folder that was cloned."));
  }

  private static RepositoryOpening bare(Path folder) {
    return new NotOpened(
        Reason.BARE,
        GitProblems.error(
            "git-bare",
            "",
            folder.getFileName() + " is a bare repository: it has history but no files to work on.",
            "Clone it, or add a worktree with git worktree add, and open that folder."));
  }

  private static RepositoryOpening corrupt(Path folder, Optional<Path> gitDir, Exception failure) {
    return new NotOpened(
        Reason.CORRUPT,
        GitProblems.error(
            "git-corrupt",
            gitDir.map(Path::toString).orElse(".git"),
            "The Git repository of "
                + folder.getFileName()
                + " cannot be read: "
                + GitProblems.reason(failure)
                + ".",
            "The files can still be edited and checked. git fsck says more about the damage."));
  }
}
