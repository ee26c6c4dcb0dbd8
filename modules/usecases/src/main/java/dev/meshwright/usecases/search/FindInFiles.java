package dev.meshwright.usecases.search;

import dev.meshwright.jobs.CancelledException;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.files.ReadOutcome;
import dev.meshwright.model.files.SaveOutcome;
import dev.meshwright.model.find.Found;
import dev.meshwright.model.find.Search;
import dev.meshwright.usecases.workspace.Documents;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds words in the texts of a workspace, and writes texts in which they were replaced.
public final class FindInFiles {

  /// More matches are not listed.
  static final int MOST = 20_000;

  private static final String READ_ONLY = "file-read-only";

  private final Documents files;

  public FindInFiles(Documents files) {
    this.files = files;
  }

  /// @param paths of the files to search, in the order in which they are listed
  /// @param unsaved texts that are not on the disk yet, by path
  public FoundInFiles find(
      FilesQuery query, List<String> paths, Map<String, String> unsaved, Progress progress) {
    List<FileMatches> found = new ArrayList<>();
    List<Problem> skipped = new ArrayList<>();
    int searched = 0;
    int count = 0;
    List<String> wanted = paths.stream().filter(query.paths()).toList();
    for (int i = 0; i < wanted.size(); i++) {
      progress.checkCancelled();
      progress.report(wanted.get(i), (double) i / wanted.size());
      Texts texts = texts(wanted.get(i), unsaved);
      skipped.addAll(texts.unread().stream().toList());
      if (texts.unread().isPresent()) {
        continue;
      }
      searched++;
      switch (Search.find(texts.text(), query.query(), progress::checkCancelled)) {
        case Found.BadPattern(String message) -> {
          return new FoundInFiles.BadPattern(message);
        }
        case Found.TooCostly() -> skipped.add(tooCostly(wanted.get(i)));
        case Found.Matches(List<TextRange> ranges, boolean more) -> {
          List<TextRange> listed = ranges.subList(0, Math.min(ranges.size(), MOST - count));
          if (!listed.isEmpty()) {
            found.add(FileMatches.of(wanted.get(i), texts.text(), listed, texts.readOnly()));
            count += listed.size();
          }
          if (more || listed.size() < ranges.size()) {
            return new FoundInFiles.Matches(found, searched, skipped, true);
          }
        }
      }
    }
    return new FoundInFiles.Matches(found, searched, skipped, false);
  }

  /// @param unread why the file is not searched
  /// @param readOnly why it can be searched but not written
  private record Texts(String text, Optional<Problem> unread, Optional<Problem> readOnly) {}

  private Texts texts(String path, Map<String, String> unsaved) {
    String edited = unsaved.get(path);
    if (edited != null) {
      return new Texts(edited, Optional.empty(), Optional.empty());
    }
    return switch (files.read(path)) {
      case ReadOutcome.Read read -> {
        Optional<Problem> unread =
            read.obstacles().stream()
                .filter(problem -> !problem.rule().equals(READ_ONLY))
                .findFirst();
        yield new Texts(read.text(), unread, read.obstacles().stream().findFirst());
      }
      case ReadOutcome.Missing(String gone, Problem problem) ->
          new Texts("", Optional.of(problem), Optional.empty());
      case ReadOutcome.Unreadable(String broken, Problem problem) ->
          new Texts("", Optional.of(problem), Optional.empty());
    };
  }

  private static Problem tooCostly(String path) {
    return Problem.warning(
        "search-too-costly",
        Location.startOf(path),
        "The expression takes too long on " + path + ".",
        "Write an expression with fewer ways to match.");
  }

  /// Writes texts, each atomically and only where the disk still holds the text before. When it is
  /// cancelled it stops between two files, and tells what was written until then.
  public Replaced write(List<Replaced.Change> changes, Progress progress) {
    List<Replaced.Change> written = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Replaced.Change change : changes) {
      if (isCancelled(progress)) {
        return new Replaced(written, problems, true);
      }
      progress.report(change.path(), (double) (written.size() + problems.size()) / changes.size());
      write(change).ifPresentOrElse(problems::add, () -> written.add(change));
    }
    return new Replaced(written, problems, false);
  }

  private static boolean isCancelled(Progress progress) {
    try {
      progress.checkCancelled();
      return false;
    } catch (CancelledException cancelled) {
      return true;
    }
  }

  private Optional<Problem> write(Replaced.Change change) {
    return switch (files.read(change.path())) {
      case ReadOutcome.Read read -> {
        if (!read.obstacles().isEmpty()) {
          yield Optional.of(read.obstacles().getFirst());
        }
        yield read.text().equals(change.before())
            ? saved(files.save(change.path(), change.after(), read.version()))
            : Optional.of(Replaced.changedMeanwhile(change.path()));
      }
      case ReadOutcome.Missing(String gone, Problem problem) -> Optional.of(problem);
      case ReadOutcome.Unreadable(String broken, Problem problem) -> Optional.of(problem);
    };
  }

  private static Optional<Problem> saved(SaveOutcome outcome) {
    return switch (outcome) {
      case SaveOutcome.Saved saved -> Optional.empty();
      case SaveOutcome.Conflict conflict -> Optional.of(Replaced.changedMeanwhile(conflict.path()));
      case SaveOutcome.Refused(String path, Problem problem) -> Optional.of(problem);
    };
  }
}
