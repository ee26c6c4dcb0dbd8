package dev.meshwright.history;

import dev.meshwright.history.remotes.Fetcher;
import dev.meshwright.history.remotes.LoginMemory;
import dev.meshwright.history.remotes.RemoteAccess;
import dev.meshwright.history.remotes.RemoteAddress;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.git.BranchDeletion.Followed;
import dev.meshwright.model.git.RemoteQuestions;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.RemoteConfig;
import org.eclipse.jgit.util.FS;

/// Makes a clone of a repository. What fails or is cancelled leaves nothing behind.
public final class RepositoryCloner {

  private static final String REMOTE = Constants.DEFAULT_REMOTE_NAME;

  private final GitEnvironment environment;
  private final RemoteQuestions questions;
  private final LoginMemory memory;

  public RepositoryCloner(
      GitEnvironment environment, RemoteQuestions questions, LoginMemory memory) {
    this.environment = environment;
    this.questions = questions;
    this.memory = memory;
  }

  /// @param folder to be made, or an empty one
  /// @return the folder
  public Result<Path> clone(String url, Path folder, Progress progress) throws IOException {
    Optional<Problem> bad = RemoteAddress.problem(url).or(() -> folderProblem(folder));
    if (bad.isPresent()) {
      return Result.failed(bad.get());
    }
    Optional<Path> made = firstMissing(folder);
    boolean kept = false;
    try {
      Files.createDirectories(folder);
      Result<Path> cloned = cloneInto(url, folder.toRealPath(), progress);
      kept = cloned instanceof Result.Ok<Path>;
      return cloned;
    } finally {
      if (!kept) {
        clear(folder, made);
      }
    }
  }

  private Result<Path> cloneInto(String url, Path folder, Progress progress) throws IOException {
    JGitSystemReader.install(environment);
    FS fs = NonExecutingFileSystem.fileSystem(environment.home());
    Path gitDir = folder.resolve(Constants.DOT_GIT);
    try (Repository fresh =
        new FileRepositoryBuilder()
            .setFS(fs)
            .setWorkTree(folder.toFile())
            .setGitDir(gitDir.toFile())
            .build()) {
      fresh.create(false);
    }
    try (OpenedRepository repository =
        OpenedRepository.at(gitDir, folder, Optional.empty(), fs, environment)) {
      return fill(repository, url, folder, progress);
    }
  }

  private Result<Path> fill(OpenedRepository repository, String url, Path folder, Progress progress)
      throws IOException {
    Result<dev.meshwright.model.git.Remote> added = new RemoteEditor(repository).add(REMOTE, url);
    if (added instanceof Result.Failed<dev.meshwright.model.git.Remote>(var problems)) {
      return new Result.Failed<>(problems);
    }
    RemoteConfig remote;
    try {
      repository.getConfig().load();
      remote = new RemoteConfig(repository.getConfig(), REMOTE);
    } catch (URISyntaxException | org.eclipse.jgit.errors.ConfigInvalidException malformed) {
      throw new IOException(GitProblems.reason(malformed), malformed);
    }
    RemoteAccess access =
        new RemoteAccess(
            environment.home(),
            environment.variables(),
            repository.configOfPerson(),
            questions,
            memory);
    Result<Fetcher.Fetched> fetched =
        new Fetcher(repository, new Config(), access)
            .fetch(remote, new LibraryProgress(progress), progress);
    return switch (fetched) {
      case Result.Failed<Fetcher.Fetched>(var problems) -> new Result.Failed<>(problems);
      case Result.Ok<Fetcher.Fetched>(Fetcher.Fetched found, var notes) -> {
        List<Problem> said = new ArrayList<>(notes);
        checkOut(repository, found, progress).ifPresent(said::add);
        yield Result.ok(folder).with(said);
      }
    };
  }

  /// @return why there are no files, where they cannot be written
  private Optional<Problem> checkOut(
      OpenedRepository repository, Fetcher.Fetched fetched, Progress progress) throws IOException {
    if (fetched.head().isEmpty() || fetched.headCommit().isEmpty()) {
      return Optional.empty();
    }
    String branch = fetched.head().get();
    ObjectId tip = fetched.headCommit().get();
    String name = Repository.shortenRefName(branch);
    repository
        .updateRef(Constants.R_REMOTES + REMOTE + "/" + Constants.HEAD)
        .link(Constants.R_REMOTES + REMOTE + "/" + name);
    Optional<Problem> filesMissing;
    repository.updateRef(Constants.HEAD, false).link(branch);
    Upstreams.follow(repository, name, new Followed(REMOTE, branch));
    try (RevWalk walk = new RevWalk(repository)) {
      filesMissing = new Checkout(repository, progress).move(null, walk.parseCommit(tip).getTree());
    }
    RefUpdate update = repository.updateRef(Constants.HEAD);
    update.setNewObjectId(tip);
    update.setRefLogMessage("clone", false);
    RefUpdate.Result written = update.update();
    if (written != RefUpdate.Result.NEW) {
      throw new IOException("the branch could not be made (" + written + ")");
    }
    return filesMissing.map(problem ->
        Problem.warning(
            problem.rule(),
            problem.location(),
            "The clone has its history, but no files yet. " + problem.message(),
            "Run git checkout . in it."));
  }

  private static Optional<Problem> folderProblem(Path folder) {
    try {
      if (Files.exists(folder) && !isEmptyFolder(folder)) {
        return Optional.of(
            GitProblems.error(
                "git-clone-folder",
                folder.toString(),
                folder + " has something in it already.",
                "Choose a new or an empty folder."));
      }
      return Optional.empty();
    } catch (IOException unreadable) {
      return Optional.of(
          GitProblems.error(
              "git-clone-folder",
              folder.toString(),
              folder + " cannot be read: " + GitProblems.reason(unreadable) + ".",
              "Choose another folder."));
    }
  }

  private static boolean isEmptyFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.findFirst().isEmpty();
    }
  }

  private static Optional<Path> firstMissing(Path folder) {
    Path missing = folder.toAbsolutePath();
    if (Files.exists(missing)) {
      return Optional.empty();
    }
    while (missing.getParent() != null && !Files.exists(missing.getParent())) {
      missing = missing.getParent();
    }
    return Optional.of(missing);
  }

  /// @param made the topmost folder that was made for the clone; the folder was there when empty
  private static void clear(Path folder, Optional<Path> made) throws IOException {
    Path top = made.orElse(folder);
    if (!Files.exists(top)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> files = Files.walk(top)) {
      all = files.toList();
    }
    for (Path file : all.reversed()) {
      if (made.isPresent() || !file.equals(folder)) {
        File removed = file.toFile();
        if (!removed.delete()) {
          Files.deleteIfExists(file);
        }
      }
    }
  }
}
