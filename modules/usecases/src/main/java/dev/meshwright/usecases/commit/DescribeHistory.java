package dev.meshwright.usecases.commit;

import dev.meshwright.history.GitRepository;
import dev.meshwright.history.LogEntry;
import dev.meshwright.history.LogQuery;
import dev.meshwright.history.Revision;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.Severity;
import dev.meshwright.model.compat.FindingPaths;
import dev.meshwright.usecases.OperationFailedException;
import dev.meshwright.usecases.compare.Baseline;
import dev.meshwright.usecases.compare.CompareSchemas;
import dev.meshwright.usecases.compare.Comparison;
import dev.meshwright.usecases.fieldhistory.FieldCommit;
import dev.meshwright.usecases.fieldhistory.FieldEvent;
import dev.meshwright.usecases.fieldhistory.FieldHistory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Tells the history of a schema, or of a part of it, in words.
public final class DescribeHistory {

  /// What may hurt somebody; a description does not.
  private static final Set<FieldEvent.Kind> JUDGED =
      EnumSet.complementOf(
          EnumSet.of(
              FieldEvent.Kind.INTRODUCED, FieldEvent.Kind.DOCUMENTED, FieldEvent.Kind.FILE_MOVED));

  private final Optional<GitRepository> repository;
  private final Problem absent;
  private final CompareSchemas compare;
  private final FieldHistory fields;

  /// @param absent what to say where there is no repository to ask
  public DescribeHistory(
      Optional<GitRepository> repository,
      Problem absent,
      CompareSchemas compare,
      FieldHistory fields) {
    this.repository = repository;
    this.absent = absent;
    this.compare = compare;
    this.fields = fields;
  }

  /// The commits that changed a schema, newest first, and what they changed.
  ///
  /// @param path of the schema
  /// @param field a part of it, by its path or the end of one; empty for all of it
  /// @param limit how many commits at most
  /// @return a problem when there is no repository, or it never had such a file
  public Result<List<DescribedCommit>> describe(
      String path, Optional<String> field, int limit, Progress progress) {
    return field.isPresent()
        ? fields
            .of(path, field.get(), limit, progress)
            .map(commits -> commits.stream().map(commit -> describe(commit, progress)).toList())
        : describe(path, limit, progress);
  }

  private Result<List<DescribedCommit>> describe(String path, int limit, Progress progress) {
    if (repository.isEmpty()) {
      return Result.failed(absent);
    }
    GitRepository git = repository.get();
    try {
      List<LogEntry> log =
          git.log(new LogQuery(Optional.empty(), Optional.of(path), limit), progress);
      if (log.stream().noneMatch(entry -> isThere(git, entry, path))) {
        return Result.failed(
            Problem.error(
                "git-file-unknown",
                Location.startOf(path),
                "No commit has a file " + path + ".",
                "Commit it first, or check the spelling of the path."));
      }
      List<DescribedCommit> described = new ArrayList<>();
      for (int i = 0; i < log.size(); i++) {
        progress.checkCancelled();
        String before = log.get(Math.min(i + 1, log.size() - 1)).path().orElse(path);
        described.add(describe(git, log.get(i), path, before, progress));
      }
      return Result.ok(List.copyOf(described));
    } catch (IOException broken) {
      throw unreadable(broken);
    }
  }

  /// The events, and of what can hurt somebody also whom.
  private DescribedCommit describe(FieldCommit told, Progress progress) {
    progress.checkCancelled();
    List<DescribedChange> changes = List.of();
    if (told.events().stream().anyMatch(event -> JUDGED.contains(event.kind()))) {
      Set<String> parts = told.events().stream().map(FieldEvent::path).collect(Collectors.toSet());
      try {
        changes =
            changes(repository.orElseThrow(), told, progress).stream()
                .filter(change -> parts.stream().anyMatch(part -> isPart(change.path(), part)))
                .toList();
      } catch (IOException broken) {
        throw unreadable(broken);
      }
    }
    return new DescribedCommit(told.commit(), kind(told), changes, told.events());
  }

  private static DescribedCommit.Kind kind(FieldCommit told) {
    return told.events().stream().anyMatch(event -> event.kind() == FieldEvent.Kind.FILE_MOVED)
        ? DescribedCommit.Kind.MOVED
        : DescribedCommit.Kind.CHANGED;
  }

  private List<DescribedChange> changes(GitRepository git, FieldCommit told, Progress progress)
      throws IOException {
    FileSource files = git.files(new Revision(told.commit().id()));
    Optional<String> text = files.text(told.path());
    return text.isPresent()
            && !told.commit().parents().isEmpty()
            && compare.compare(
                    told.path(),
                    text.get(),
                    files,
                    new Baseline.Revision(told.commit().parents().getFirst()),
                    progress)
                instanceof Comparison.Compared compared
        ? changes(compared)
        : List.of();
  }

  private static OperationFailedException unreadable(IOException broken) {
    return new OperationFailedException(
        "the Git repository cannot be read: " + broken.getMessage(), broken);
  }

  private static boolean isThere(GitRepository git, LogEntry entry, String path) {
    try {
      return git.files(new Revision(entry.commit().id()))
          .contentId(entry.path().orElse(path))
          .isPresent();
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    }
  }

  /// @param before where the file was before the commit
  private DescribedCommit describe(
      GitRepository git, LogEntry entry, String path, String before, Progress progress)
      throws IOException {
    String here = entry.path().orElse(path);
    FileSource files = git.files(new Revision(entry.commit().id()));
    Optional<String> text = files.text(here);
    if (text.isEmpty()) {
      return new DescribedCommit(
          entry.commit(), DescribedCommit.Kind.REMOVED, List.of(), List.of());
    }
    if (entry.commit().parents().isEmpty()) {
      return new DescribedCommit(entry.commit(), DescribedCommit.Kind.ADDED, List.of(), List.of());
    }
    Baseline parent = new Baseline.Revision(entry.commit().parents().getFirst());
    return switch (compare.compare(here, text.get(), files, parent, progress)) {
      case Comparison.NewSchema added ->
          new DescribedCommit(
              entry.commit(),
              before.equals(here) ? DescribedCommit.Kind.ADDED : DescribedCommit.Kind.MOVED,
              List.of(),
              List.of());
      case Comparison.NotComparable not ->
          new DescribedCommit(
              entry.commit(),
              DescribedCommit.Kind.NOT_COMPARABLE,
              List.of(new DescribedChange(Severity.WARNING, "", not.problem().message())),
              List.of());
      case Comparison.Compared compared ->
          new DescribedCommit(
              entry.commit(),
              compared.previousPath().equals(here)
                  ? DescribedCommit.Kind.CHANGED
                  : DescribedCommit.Kind.MOVED,
              changes(compared),
              List.of());
    };
  }

  private static List<DescribedChange> changes(Comparison.Compared compared) {
    return compared.pair().findings().stream().map(DescribedChange::of).toList();
  }

  private static boolean isPart(String findingPath, String name) {
    String path = FindingPaths.names(findingPath);
    String field = FindingPaths.names(name);
    return path.equals(field)
        || path.endsWith("." + field)
        || path.startsWith(field + ".")
        || path.contains("." + field + ".");
  }
}
