package dev.meshwright.app.refactor;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.files.FileChange;
import dev.meshwright.model.files.ReadOutcome;
import dev.meshwright.usecases.files.ManageFiles;
import dev.meshwright.usecases.search.FindInFiles;
import dev.meshwright.usecases.search.Replaced;
import dev.meshwright.usecases.workspace.Documents;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The part of a change that reaches the disk: all of it, or nothing. Blocks.
///
/// @param changes of files that are not open
/// @param created files that are new: nothing is their text before
record DiskChanges(List<Replaced.Change> changes, List<Replaced.Change> created) {

  DiskChanges {
    changes = List.copyOf(changes);
    created = List.copyOf(created);
  }

  /// What became of it.
  sealed interface Ended {

    /// @param created so that it can be taken back
    record Done(List<FileChange> created) implements Ended {}

    /// The disk holds other texts than were expected; nothing was written.
    record Changed(List<String> paths) implements Ended {}

    /// Nothing is changed. @param problems why
    record Refused(List<Problem> problems) implements Ended {}

    /// Nothing is changed, as was asked meanwhile.
    record Stopped() implements Ended {}
  }

  boolean isEmpty() {
    return changes.isEmpty() && created.isEmpty();
  }

  Ended write(Documents files, ManageFiles manage, Progress progress) {
    List<String> others = new ArrayList<>();
    changes.stream()
        .filter(change -> !holds(files, change.path(), change.before()))
        .forEach(change -> others.add(change.path()));
    created.stream()
        .filter(change -> !(files.read(change.path()) instanceof ReadOutcome.Missing))
        .forEach(change -> others.add(change.path()));
    if (!others.isEmpty()) {
      return new Ended.Changed(others);
    }
    Replaced replaced = new FindInFiles(files).write(changes, progress);
    List<Problem> problems = new ArrayList<>(replaced.problems());
    List<FileChange> made = new ArrayList<>();
    for (Replaced.Change file : created) {
      if (problems.isEmpty() && !replaced.stopped()) {
        Result<FileChange> result = manage.create(file.path(), file.after());
        result.optional().ifPresentOrElse(made::add, () -> problems.addAll(result.problems()));
      }
    }
    if (problems.isEmpty() && !replaced.stopped()) {
      return new Ended.Done(made);
    }
    new DiskChanges(replaced.changed(), List.of()).takeBack(files, manage, made);
    return problems.isEmpty() ? new Ended.Stopped() : new Ended.Refused(problems);
  }

  /// The files that no longer hold what was written.
  List<String> changedSince(Documents files) {
    List<String> changed = new ArrayList<>();
    for (Replaced.Change change : changes) {
      if (!holds(files, change.path(), change.after())) {
        changed.add(change.path());
      }
    }
    for (Replaced.Change change : created) {
      if (!holds(files, change.path(), change.after())) {
        changed.add(change.path());
      }
    }
    return changed;
  }

  /// Writes the texts before, and removes what was made. What fails is told, the rest done.
  List<Problem> takeBack(Documents files, ManageFiles manage, List<FileChange> made) {
    List<Problem> problems = new ArrayList<>();
    made.forEach(change -> problems.addAll(manage.undo(change).problems()));
    Replaced back =
        new FindInFiles(files)
            .write(changes.stream().map(Replaced.Change::undone).toList(), Progress.none());
    problems.addAll(back.problems());
    return problems;
  }

  private static boolean holds(Documents files, String path, String text) {
    return Optional.of(files.read(path))
        .filter(ReadOutcome.Read.class::isInstance)
        .map(ReadOutcome.Read.class::cast)
        .filter(read -> read.text().equals(text))
        .isPresent();
  }
}
