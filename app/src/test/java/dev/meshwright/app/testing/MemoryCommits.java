package dev.meshwright.app.testing;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.model.git.Author;
import dev.meshwright.model.git.ChangedFile;
import dev.meshwright.model.git.Commit;
import dev.meshwright.model.git.CommitOutcome;
import dev.meshwright.model.git.CommitRequest;
import dev.meshwright.model.git.CommitSearch;
import dev.meshwright.model.git.GraphLine;
import dev.meshwright.model.git.GraphRow;
import dev.meshwright.model.git.RepositoryState;
import dev.meshwright.usecases.commit.ChangesInWords;
import dev.meshwright.usecases.commit.CommitChanges;
import dev.meshwright.usecases.commit.DescribedChange;
import dev.meshwright.usecases.compare.VersionStep;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A repository in memory with two commits and one changed file.
public final class MemoryCommits implements CommitChanges {

  private final List<Commit> commits = new ArrayList<>(Samples.commits());
  private final List<ChangedFile> changed =
      new ArrayList<>(Samples.workspace().repository().orElseThrow().changed());
  private boolean available = true;

  /// How often the changes were described.
  public int described;

  /// How often commits were listed.
  public int logged;

  Commit latest() {
    return commits.getFirst();
  }

  /// Makes the workspace one without a repository.
  public void noRepository() {
    available = false;
  }

  @Override
  public boolean available() {
    return available;
  }

  @Override
  public RepositoryState state(Progress progress) {
    return Samples.workspace().repository().orElseThrow();
  }

  @Override
  public ChangesInWords describe(Progress progress) {
    described++;
    List<ChangesInWords.DescribedFile> files =
        changed.stream()
            .map(file ->
                new ChangesInWords.DescribedFile(
                    file,
                    List.of(
                        new DescribedChange(
                            Severity.ERROR,
                            "Order.channel",
                            "`Order.channel` is new and has no default: new readers cannot read"
                                + " old data.")),
                    VersionStep.MAJOR))
            .toList();
    return new ChangesInWords(files);
  }

  @Override
  public Optional<Author> author() {
    return Optional.of(new Author("Kim Park", "kim@example.org"));
  }

  @Override
  public CommitOutcome commit(CommitRequest request, Consumer<String> output, Progress progress) {
    if (request.paths().isEmpty() && !request.amend()) {
      return new CommitOutcome.Refused(
          Problem.error(
              "git-nothing-to-commit",
              Location.startOf(""),
              "No file is chosen for the commit.",
              ""));
    }
    changed.removeIf(file -> request.paths().contains(file.path()));
    Commit commit =
        new Commit(
            "aaaabbbbccccdddd",
            author().orElseThrow(),
            OffsetDateTime.parse("2026-03-03T10:00:00+01:00"),
            request.message(),
            List.of(commits.getFirst().id()),
            List.of());
    commits.addFirst(commit);
    return new CommitOutcome.Committed(commit);
  }

  @Override
  public List<Commit> log(Optional<String> path, int limit, Progress progress) {
    logged++;
    return commits.stream().limit(limit).toList();
  }

  /// One line of commits.
  @Override
  public List<GraphRow> graph(CommitSearch search, int limit, Progress progress) {
    logged++;
    return commits.stream()
        .filter(commit -> commit.message().contains(search.text()))
        .limit(limit)
        .map(commit ->
            new GraphRow(
                commit,
                0,
                0,
                search.narrows()
                    ? List.of()
                    : List.of(new GraphLine(0, 0, GraphLine.Kind.TO_PARENT, 0))))
        .toList();
  }
}
