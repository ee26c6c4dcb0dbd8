package dev.meshwright.app.refactor;

import dev.meshwright.app.document.Document;
import dev.meshwright.app.document.DocumentChange;
import dev.meshwright.app.document.Notice;
import dev.meshwright.app.document.Notices;
import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.app.panel.WorkspaceEvent;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.files.FileChange;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.files.ManageFiles;
import dev.meshwright.usecases.refactor.ChangedText;
import dev.meshwright.usecases.refactor.RefactoringPreview;
import dev.meshwright.usecases.search.Replaced;
import dev.meshwright.usecases.workspace.Documents;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Carries refactorings out as they were previewed, and takes the last one back: in open documents
/// as an edit that can be undone there, in other files on the disk; all of it, or nothing.
public final class ApplyRefactoring {

  private final Texts texts = Texts.of(ApplyRefactoring.class);
  private final RefactorWords words = new RefactorWords();
  private final Jobs jobs;
  private final Documents files;
  private final ManageFiles manage;
  private final OpenDocuments documents;
  private final Notices notices;
  private final Consumer<WorkspaceEvent> tell;
  private Optional<Applied> last = Optional.empty();
  private Optional<Notice> told = Optional.empty();

  /// What became of a refactoring that was to be carried out.
  sealed interface Ended {
    record Done() implements Ended {}

    /// Files hold other texts than in the preview; nothing was changed.
    record Changed(List<String> paths) implements Ended {}

    /// Nothing was changed. @param problems why
    record Refused(List<Problem> problems) implements Ended {}

    /// Nothing was changed, as was asked; or the machinery broke, which was told.
    record Stopped() implements Ended {}
  }

  /// @param tell told when files were written
  public ApplyRefactoring(
      Jobs jobs,
      Documents files,
      ManageFiles manage,
      OpenDocuments documents,
      Notices notices,
      Consumer<WorkspaceEvent> tell) {
    this.jobs = jobs;
    this.files = files;
    this.manage = manage;
    this.documents = documents;
    this.notices = notices;
    this.tell = tell;
  }

  void apply(RefactoringPreview preview, Consumer<Ended> then) {
    List<Replaced.Change> open = new ArrayList<>();
    List<Replaced.Change> closed = new ArrayList<>();
    List<Replaced.Change> created = new ArrayList<>();
    for (ChangedText text : preview.texts()) {
      Replaced.Change change =
          new Replaced.Change(text.path(), text.before().orElse(""), text.after());
      List<Replaced.Change> kind =
          text.before().isEmpty()
              ? created
              : documents.find(text.path()).isPresent() ? open : closed;
      kind.add(change);
    }
    Optional<Ended> inTheWay = inTheWay(open);
    if (inTheWay.isPresent()) {
      then.accept(inTheWay.get());
      return;
    }
    DiskChanges disk = new DiskChanges(closed, created);
    jobs.submitInOrder(
        new JobKind("refactor-apply", texts.get("job.apply")),
        progress -> disk.write(files, manage, progress),
        outcome -> {
          switch (outcome) {
            case Outcome.Done<DiskChanges.Ended>(DiskChanges.Ended ended) ->
                written(preview, open, disk, ended, then);
            case Outcome.Cancelled<DiskChanges.Ended> _ -> then.accept(new Ended.Stopped());
            case Outcome.Failed<DiskChanges.Ended>(Throwable cause) -> {
              notices.tell(new Notice.Broken(cause));
              then.accept(new Ended.Stopped());
            }
          }
        });
  }

  /// Why open documents cannot take their changes.
  private Optional<Ended> inTheWay(List<Replaced.Change> open) {
    List<String> changed =
        open.stream()
            .filter(change ->
                documents
                    .find(change.path())
                    .filter(document -> document.text().equals(change.before()))
                    .isEmpty())
            .map(Replaced.Change::path)
            .toList();
    if (!changed.isEmpty()) {
      return Optional.of(new Ended.Changed(changed));
    }
    List<Problem> obstacles =
        open.stream()
            .flatMap(
                change -> DocumentChange.obstacle(documents.find(change.path()), change).stream())
            .toList();
    return obstacles.isEmpty() ? Optional.empty() : Optional.of(new Ended.Refused(obstacles));
  }

  private void written(
      RefactoringPreview preview,
      List<Replaced.Change> open,
      DiskChanges disk,
      DiskChanges.Ended ended,
      Consumer<Ended> then) {
    switch (ended) {
      case DiskChanges.Ended.Done(var made) -> {
        Optional<Ended> late = inTheWay(open);
        if (late.isPresent()) {
          // A document was reloaded while the others were written.
          takeBack(disk, made, problems -> then.accept(late.get()));
          return;
        }
        open.forEach(change ->
            documents
                .find(change.path())
                .ifPresent(
                    document -> document.edit(TextEdits.between(change.before(), change.after()))));
        List<Replaced.Change> all = new ArrayList<>(open);
        all.addAll(disk.changes());
        done(new Applied(preview.refactoring().kind(), all, disk.created(), made), disk);
        then.accept(new Ended.Done());
      }
      case DiskChanges.Ended.Changed(var paths) -> then.accept(new Ended.Changed(paths));
      case DiskChanges.Ended.Refused(var problems) -> then.accept(new Ended.Refused(problems));
      case DiskChanges.Ended.Stopped() -> then.accept(new Ended.Stopped());
    }
  }

  private void done(Applied applied, DiskChanges disk) {
    if (!disk.isEmpty()) {
      tell.accept(new WorkspaceEvent.FilesChanged());
    }
    forget();
    Notice notice =
        new Notice.Did(words.done(applied.kind(), applied.files()), Optional.of(this::undo));
    last = Optional.of(applied);
    told = Optional.of(notice);
    notices.tell(notice);
  }

  private void forget() {
    told.ifPresent(notices::withdraw);
    told = Optional.empty();
    last = Optional.empty();
  }

  /// Whether there is a refactoring that can be taken back.
  boolean canUndo() {
    return last.isPresent();
  }

  /// Takes the last refactoring back, if all of its files are as it left them.
  void undo() {
    last.ifPresent(this::undo);
  }

  private void undo(Applied applied) {
    List<Replaced.Change> open = new ArrayList<>();
    List<Replaced.Change> closed = new ArrayList<>();
    List<String> changed = new ArrayList<>();
    for (Replaced.Change change : applied.changes()) {
      Optional<Document> document = documents.find(change.path());
      (document.isPresent() ? open : closed).add(change);
      document
          .filter(found -> !found.text().equals(change.after()))
          .ifPresent(found -> changed.add(change.path()));
    }
    for (Replaced.Change change : applied.created()) {
      documents
          .find(change.path())
          .filter(found -> !found.text().equals(change.after()))
          .ifPresent(found -> changed.add(change.path()));
    }
    if (!changed.isEmpty()) {
      refuseUndo(changed);
      return;
    }
    DiskChanges disk = new DiskChanges(closed, applied.created());
    jobs.submitInOrder(
        new JobKind("refactor-undo", texts.get("job.undo")),
        progress -> disk.changedSince(files),
        outcome -> {
          switch (outcome) {
            case Outcome.Done<List<String>>(List<String> others) -> {
              if (others.isEmpty()) {
                takeBack(disk, applied.made(), problems -> undone(open, applied, problems));
              } else {
                refuseUndo(others);
              }
            }
            case Outcome.Cancelled<List<String>> _ -> {}
            case Outcome.Failed<List<String>>(Throwable cause) ->
                notices.tell(new Notice.Broken(cause));
          }
        });
  }

  private void refuseUndo(List<String> changed) {
    notices.tell(
        new Notice.InFile(
            Problem.warning(
                "refactor-undo-changed",
                Location.startOf(changed.getFirst()),
                texts.get("undo.changed", changed.size()),
                texts.get("undo.changed.hint"))));
  }

  private void takeBack(DiskChanges disk, List<FileChange> made, Consumer<List<Problem>> then) {
    jobs.submitInOrder(
        new JobKind("refactor-undo", texts.get("job.undo")),
        progress -> disk.takeBack(files, manage, made),
        outcome -> {
          switch (outcome) {
            case Outcome.Done<List<Problem>>(List<Problem> problems) -> {
              problems.forEach(problem -> notices.tell(new Notice.InFile(problem)));
              if (!disk.isEmpty()) {
                tell.accept(new WorkspaceEvent.FilesChanged());
              }
              then.accept(problems);
            }
            case Outcome.Cancelled<List<Problem>> _ -> {}
            case Outcome.Failed<List<Problem>>(Throwable cause) ->
                notices.tell(new Notice.Broken(cause));
          }
        });
  }

  private void undone(List<Replaced.Change> open, Applied applied, List<Problem> problems) {
    List<Problem> all = new ArrayList<>();
    open.forEach(change ->
        documents
            .find(change.path())
            .flatMap(document -> DocumentChange.undo(document, change))
            .ifPresent(all::add));
    all.forEach(problem -> notices.tell(new Notice.InFile(problem)));
    if (problems.isEmpty()) {
      applied.created().forEach(file -> documents.find(file.path()).ifPresent(documents::close));
    }
    forget();
  }
}
