package dev.meshwright.usecases.workspace;

import dev.meshwright.history.GitEnvironment;
import dev.meshwright.history.GitRepositories;
import dev.meshwright.history.GitRepository;
import dev.meshwright.history.IgnoreRules;
import dev.meshwright.history.RepositoryOpening;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.git.RepositoryState;
import dev.meshwright.text.Reasons;
import dev.meshwright.usecases.OperationFailedException;
import dev.meshwright.usecases.samplesettings.SampleKinds;
import dev.meshwright.usecases.samplesettings.SampleSettings;
import dev.meshwright.workspace.WorkspaceRoot;
import dev.meshwright.workspace.files.WorkspaceFiles;
import dev.meshwright.workspace.index.Ignored;
import dev.meshwright.workspace.index.WorkspaceIndex;
import dev.meshwright.workspace.index.WorkspaceIndexer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Opens folders of this machine.
public final class OpenFolder {

  private final GitEnvironment environment;

  public OpenFolder(GitEnvironment environment) {
    this.environment = environment;
  }

  /// Indexes the folder and asks its repository, if it has one, for its state. What is off with
  /// single files or with the repository is in [OpenedWorkspace#problems()]. Nothing in the folder
  /// is executed or changed.
  ///
  /// @throws OperationFailedException when the folder cannot be listed
  public OpenedWorkspace open(WorkspaceRoot root, Progress progress) {
    return switch (new GitRepositories(environment).open(root.folder())) {
      case RepositoryOpening.Opened(GitRepository repository) -> {
        try (repository) {
          yield openIn(root, repository, progress);
        }
      }
      case RepositoryOpening.NotOpened(var reason, Problem problem) ->
          read(root, Ignored.nothing(), Optional.empty(), List.of(problem), progress);
    };
  }

  /// The folder as a workspace's root.
  ///
  /// @return a problem when there is no such folder, or it may not be opened
  public static Result<WorkspaceRoot> rootOf(Path folder) {
    try {
      return Files.isDirectory(folder)
          ? Result.ok(WorkspaceRoot.of(folder))
          : refused("workspace-missing", folder, "there is no folder " + folder);
    } catch (IOException unreadable) {
      return refused(
          "workspace-unreadable",
          folder,
          "the folder " + folder + " cannot be opened: " + Reasons.of(unreadable));
    }
  }

  private static Result<WorkspaceRoot> refused(String rule, Path folder, String message) {
    return Result.failed(Problem.error(rule, Location.startOf(folder.toString()), message, ""));
  }

  private static OpenedWorkspace openIn(
      WorkspaceRoot root, GitRepository repository, Progress progress) {
    try {
      IgnoreRules rules = repository.ignoreRules();
      RepositoryState state = repository.state(progress);
      return read(root, rules::isIgnored, Optional.of(state), List.of(), progress);
    } catch (IOException broken) {
      Problem problem =
          Problem.error(
              "git-corrupt",
              Location.startOf(".git"),
              "The state of the Git repository cannot be read: " + broken.getMessage() + ".",
              "The files can still be edited and checked. git fsck says more about the damage.");
      return read(root, Ignored.nothing(), Optional.empty(), List.of(problem), progress);
    }
  }

  private static OpenedWorkspace read(
      WorkspaceRoot root,
      Ignored ignored,
      Optional<RepositoryState> state,
      List<Problem> found,
      Progress progress) {
    progress.report("Finding files", -1);
    try {
      WorkspaceIndex index = new WorkspaceIndexer(root, ignored).index(progress);
      List<Problem> problems = new ArrayList<>(found);
      problems.addAll(index.problems());
      FileSource texts = new WorkspaceFiles(root, List.of(), Map.of());
      texts.problem(SampleSettings.FILE).ifPresent(problems::add);
      Optional<SampleKinds> samples = texts.text(SampleSettings.FILE).map(SampleKinds::new);
      return new OpenedWorkspace(
          root.folder(),
          samples.map(kinds -> kinds.of(index.files())).orElse(index.files()),
          samples.map(kinds -> kinds.ofProducts(index.products())).orElse(index.products()),
          state,
          problems);
    } catch (IOException unreadable) {
      throw new OperationFailedException(
          "the folder " + root.folder() + " cannot be listed: " + Reasons.of(unreadable),
          unreadable);
    }
  }
}
