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
import org.eclipse.jgit.lib.CoreConfig;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.WorkingTreeOptions;
import org.eclipse.jgit.util.FS;

/// Finds and makes repositories.
public final class GitRepositories {

  private final GitEnvironment environment;

  public GitRepositories(GitEnvironment environment) {
    this.environment = environment;
  }

  /// Opens the repository that contains `folder`. Reads, never writes, never runs anything.
  public RepositoryOpening open(Path folder) {
    JGitSystemReader.install(environment);
    FS fs = NonExecutingFileSystem.fileSystem(environment.home());
    Path start = realPath(folder);
    Path gitDir = start.resolve(Constants.DOT_GIT);
    try {
      Optional<RepositoryPlace> place = new RepositoryFinder(environment, fs).find(start);
      if (place.isEmpty()) {
        return noRepository(folder);
      }
      gitDir = place.get().gitDir();
      return openAt(start, place.get(), fs);
    } catch (IOException | ConfigInvalidException | RuntimeException failure) {
      return new NotOpened(
          Reason.CORRUPT,
          new GitFailures(gitDir, environment)
              .problem(String.valueOf(folder.getFileName()), failure));
    }
  }

  /// Makes a bare repository, as a server has it. One that is there already is left as it is.
  ///
  /// @throws IOException when the folder cannot be written to
  public void createBare(Path folder) throws IOException {
    JGitSystemReader.install(environment);
    try (Repository fresh =
        new FileRepositoryBuilder()
            .setFS(NonExecutingFileSystem.fileSystem(environment.home()))
            .setBare()
            .setGitDir(folder.toFile())
            .build()) {
      if (!fresh.getObjectDatabase().exists()) {
        fresh.create(true);
      }
    }
  }

  /// Makes a new repository with one empty branch in a folder that has none.
  ///
  /// @throws IOException when the folder cannot be written to
  public GitRepository create(Path folder, String branch) throws IOException {
    JGitSystemReader.install(environment);
    File workTree = folder.toRealPath().toFile();
    try (Repository fresh =
        new FileRepositoryBuilder()
            .setFS(NonExecutingFileSystem.fileSystem(environment.home()))
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

  private RepositoryOpening openAt(Path start, RepositoryPlace place, FS fs)
      throws IOException, ConfigInvalidException {
    Path common = ConfigFiles.common(place.gitDir());
    SpecialFiles.check(place.gitDir(), common);
    Config config = ConfigFiles.read(common.resolve("config"), fs);
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
    if (place.workTree().isEmpty()) {
      return bare(start);
    }
    Path top = place.workTree().get();
    if (!Files.isDirectory(top) || !start.startsWith(top.toRealPath())) {
      return elsewhere(start, top);
    }
    OpenedRepository repository =
        OpenedRepository.at(place.gitDir(), top.toRealPath(), place.index(), fs, environment);
    boolean kept = false;
    try {
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
    SpecialFiles.checkNamed(repository);
    repository.readDirCache();
    checkSettings(repository.getConfig());
  }

  /// A value that cannot be read is told at once, and not when the first file is looked at.
  private static void checkSettings(Config config) {
    config.get(WorkingTreeOptions.KEY);
    config.get(CoreConfig.KEY);
    config.getBoolean("commit", "gpgSign", false);
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

  private static RepositoryOpening elsewhere(Path folder, Path top) {
    return new NotOpened(
        Reason.ELSEWHERE,
        GitProblems.error(
            "git-other-work-tree",
            "",
            "The working copy of the repository of "
                + folder.getFileName()
                + " is "
                + top
                + " (core.worktree); this folder is not a part of it.",
            "Open " + top + ", or correct core.worktree with git config."));
  }
}
