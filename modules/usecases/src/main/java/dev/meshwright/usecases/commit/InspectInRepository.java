package dev.meshwright.usecases.commit;

import dev.meshwright.history.GitRepository;
import dev.meshwright.history.LogQuery;
import dev.meshwright.history.Revision;
import dev.meshwright.history.RevisionFiles;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.git.ChangedFile;
import dev.meshwright.model.git.Commit;
import dev.meshwright.model.git.CommitSignature;
import dev.meshwright.model.git.FileState;
import dev.meshwright.usecases.OperationFailedException;
import dev.meshwright.usecases.commit.ChangesInWords.DescribedFile;
import dev.meshwright.usecases.compare.Baseline;
import dev.meshwright.usecases.compare.CompareSchemas;
import dev.meshwright.usecases.compare.Comparison;
import dev.meshwright.usecases.compare.Snapshots;
import dev.meshwright.usecases.compare.VersionStep;
import dev.meshwright.usecases.fieldhistory.FieldHistory;
import dev.meshwright.usecases.workspace.SchemaDetector;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Looks into the commits of the repository of one workspace.
public final class InspectInRepository implements InspectCommits {

  /// Schemas of one commit that are said in words; of the others only the names are listed.
  private static final int MOST_IN_WORDS = 100;

  private final Optional<GitRepository> repository;
  private final CompareSchemas compare;
  private final SchemaDetector schemaFiles;
  private final DescribeHistory history;

  public InspectInRepository(
      Optional<GitRepository> repository,
      CompareSchemas compare,
      SchemaDetector schemaFiles,
      FieldHistory fields) {
    this.repository = repository;
    this.compare = compare;
    this.schemaFiles = schemaFiles;
    this.history = new DescribeHistory(repository, Snapshots.NO_REPOSITORY, compare, fields);
  }

  @Override
  public CommitSignature signature(String id, Progress progress) {
    try {
      return git().signature(new Revision(id), progress);
    } catch (IOException broken) {
      throw unreadable(broken);
    }
  }

  @Override
  public List<DescribedFile> files(Commit commit, Progress progress) {
    GitRepository git = git();
    try {
      RevisionFiles after = git.files(new Revision(commit.id()));
      Optional<RevisionFiles> before = parent(git, commit);
      List<DescribedFile> described = new ArrayList<>();
      int inWords = 0;
      for (ChangedFile file : ChangedBetween.of(before.<FileSource>map(files -> files), after)) {
        progress.checkCancelled();
        boolean words =
            inWords < MOST_IN_WORDS
                && !commit.parents().isEmpty()
                && file.state() != FileState.DELETED
                && schemaFiles.formatOf(file.path(), after).isPresent();
        inWords += words ? 1 : 0;
        described.add(
            new DescribedFile(
                file, words ? words(commit, file, after, progress) : List.of(), VersionStep.NONE));
      }
      return List.copyOf(described);
    } catch (IOException broken) {
      throw unreadable(broken);
    }
  }

  @Override
  public Result<FileInCommit> change(String commit, String path, Progress progress) {
    GitRepository git = git();
    try {
      return switch (git.resolve(commit)) {
        case Result.Ok<Revision>(Revision revision, var notes) -> {
          LogQuery one = new LogQuery(Optional.of(revision), Optional.empty(), 1);
          yield change(git, git.log(one, progress).getFirst().commit(), path);
        }
        case Result.Failed<Revision>(var problems) -> new Result.Failed<>(problems);
      };
    } catch (IOException broken) {
      throw unreadable(broken);
    }
  }

  private static Result<FileInCommit> change(GitRepository git, Commit commit, String path)
      throws IOException {
    RevisionFiles after = git.files(new Revision(commit.id()));
    Optional<RevisionFiles> before = parent(git, commit);
    return ChangedBetween.of(before.<FileSource>map(files -> files), after).stream()
        .filter(file -> file.path().equals(path))
        .findFirst()
        .map(file ->
            Result.ok(
                new FileInCommit(
                    commit,
                    file,
                    new FileVersions(
                        before.flatMap(files -> files.text(file.previousPath().orElse(path))),
                        after.text(path)))))
        .orElseGet(() ->
            Result.failed(
                Problem.error(
                    "commit-without-file",
                    Location.startOf(path),
                    "Commit %s did not change %s.".formatted(commit.shortId(), path),
                    "Look into the history of the file for the commits that did.")));
  }

  @Override
  public Optional<String> committed(ChangedFile file) {
    GitRepository git = git();
    try {
      return switch (git.resolve("HEAD")) {
        case Result.Ok<Revision>(Revision head, var notes) ->
            git.files(head).text(file.previousPath().orElse(file.path()));
        case Result.Failed<Revision> noCommitYet -> Optional.empty();
      };
    } catch (IOException broken) {
      throw unreadable(broken);
    }
  }

  @Override
  public Result<List<DescribedCommit>> story(
      String path, Optional<String> field, int limit, Progress progress) {
    return history.describe(path, field, limit, progress);
  }

  private List<DescribedChange> words(
      Commit commit, ChangedFile file, FileSource after, Progress progress) {
    Optional<String> text = after.text(file.path());
    Baseline parent = new Baseline.Revision(commit.parents().getFirst());
    return text.isPresent()
            && compare.compare(file.path(), text.get(), after, parent, progress)
                instanceof Comparison.Compared compared
        ? DescribedChange.worstFirst(compared.pair().findings())
        : List.of();
  }

  private static Optional<RevisionFiles> parent(GitRepository git, Commit commit)
      throws IOException {
    return commit.parents().isEmpty()
        ? Optional.empty()
        : Optional.of(git.files(new Revision(commit.parents().getFirst())));
  }

  private GitRepository git() {
    return repository.orElseThrow(
        () -> new IllegalStateException("The folder is in no Git repository."));
  }

  private static OperationFailedException unreadable(IOException broken) {
    return new OperationFailedException(
        "The Git repository cannot be read: " + broken.getMessage(), broken);
  }
}
