package dev.meshwright.usecases.demo;

import dev.meshwright.history.CommitWork;
import dev.meshwright.history.GitEnvironment;
import dev.meshwright.history.GitRepositories;
import dev.meshwright.history.GitRepository;
import dev.meshwright.history.Revision;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.git.CommitOutcome;
import dev.meshwright.model.git.CommitRequest;
import dev.meshwright.text.Reasons;
import dev.meshwright.text.disk.TemporaryFolder;
import dev.meshwright.usecases.OperationFailedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Makes the demo workspace: the Git repository of a small fictional company with four data
/// products, samples, half a year of commits, and one change under way that breaks its consumers.
///
/// It is made in a folder inside that one and put in place when it is whole, so that after a kill
/// it can be made anew. Every run makes the same commits, to the id. Nothing but the given folder
/// is touched, and nothing of the machine's Git configuration is heeded.
public final class DemoWorkspace {

  private static final int STEPS = DemoHistory.common().size() + 4;

  private final Path root;
  private final Progress progress;
  private int done;

  private DemoWorkspace(Path root, Progress progress) {
    this.root = root;
    this.progress = progress;
  }

  /// Makes the workspace in a folder that is empty or does not exist yet; its parents are made.
  ///
  /// @return the folder; a problem when it holds something already
  public static Result<Path> create(Path folder, Progress progress) {
    try {
      PartialDemoCleanup.takeUp(folder);
      if (holdsSomething(folder)) {
        return Result.failed(used(folder));
      }
      boolean folderIsOurs = !Files.exists(folder);
      Files.createDirectories(folder);
      Path root = folder.toRealPath();
      boolean whole = false;
      try (TemporaryFolder making = TemporaryFolder.createIn(root, PartialDemoCleanup.PURPOSE)) {
        new DemoWorkspace(making.path(), progress).create();
        PartialDemoCleanup.putInPlace(making.path(), root);
        whole = true;
      } finally {
        if (!whole) {
          PartialDemoCleanup.remove(root, folderIsOurs);
        }
      }
      return Result.ok(folder);
    } catch (IOException failure) {
      throw new OperationFailedException(
          "The demo workspace could not be made in " + folder + ": " + Reasons.of(failure),
          failure);
    }
  }

  private static boolean holdsSomething(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Files.exists(folder);
    }
    try (Stream<Path> content = Files.list(folder)) {
      return content.findAny().isPresent();
    }
  }

  private static Problem used(Path folder) {
    return Problem.error(
        "demo-folder-used",
        Location.startOf(folder.toString()),
        folder + " holds something already, and the demo never overwrites.",
        "Name a folder that is empty or does not exist.");
  }

  private void create() throws IOException {
    GitRepositories repositories = new GitRepositories(GitEnvironment.empty(root));
    try (GitRepository repository = repositories.create(root, DemoHistory.MAIN)) {
      Revision fork = null;
      for (DemoCommit commit : DemoHistory.common()) {
        fork = commit(repository, commit);
      }
      if (fork == null) {
        throw new IllegalStateException("a history without commits");
      }
      succeed(repository.branching().create(DemoHistory.BRANCH, fork));
      commit(repository, DemoHistory.onMain());
      succeed(repository.branching().create(DemoHistory.OTHER, fork));
      succeed(repository.branching().switchTo(DemoHistory.OTHER, progress));
      commit(repository, DemoHistory.onOther());
      succeed(repository.branching().switchTo(DemoHistory.BRANCH, progress));
      commit(repository, DemoHistory.onBranch());
    }
    write(DemoHistory.PENDING_STEP, DemoHistory.PENDING_PATH);
    progress.report("The demo workspace is made", 1);
  }

  private Revision commit(GitRepository repository, DemoCommit commit) throws IOException {
    progress.checkCancelled();
    progress.report(commit.message(), (double) done++ / STEPS);
    for (String path : commit.texts()) {
      write(commit.step(), path);
    }
    for (String path : commit.samples()) {
      Files.createDirectories(root.resolve(path).getParent());
      DemoSamples.write(root, path);
    }
    List<String> paths = Stream.concat(commit.texts().stream(), commit.samples().stream()).toList();
    CommitRequest request =
        new CommitRequest(
            paths,
            commit.message(),
            Optional.of(commit.author()),
            Optional.of(commit.when()),
            false,
            Set.of());
    Revision made =
        switch (repository.commit(request, CommitWork.quiet(progress))) {
          case CommitOutcome.Committed it -> new Revision(it.commit().id());
          case CommitOutcome.Refused it -> throw new IOException(it.problem().message());
          case CommitOutcome.NeedsConsent it -> throw new IOException(it.problem().message());
        };
    if (commit.tag().isPresent()) {
      String tag = commit.tag().get();
      succeed(repository.branching().createTag(tag, made, "Release " + tag, commit.signature()));
    }
    return made;
  }

  private static <T> T succeed(Result<T> result) throws IOException {
    return switch (result) {
      case Result.Ok<T> ok -> ok.value();
      case Result.Failed<T> refused -> throw new IOException(refused.problem().message());
    };
  }

  /// Line ends are fixed, whatever the checkout of this program's own sources did to them.
  private void write(String step, String path) throws IOException {
    // Packaging leaves out what begins with a dot, so such a file is kept under another name.
    String resource = step + "/" + (path.startsWith(".") ? "dot-" + path.substring(1) : path);
    try (InputStream in = DemoWorkspace.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + resource);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    }
  }
}
