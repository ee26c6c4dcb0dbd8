package dev.meshwright.app.merging;

import dev.meshwright.app.dialog.WhenSaved;
import dev.meshwright.app.document.Document;
import dev.meshwright.app.document.Notice;
import dev.meshwright.app.document.Notices;
import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.app.document.Saving;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.jobs.Work;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.files.ScratchFile;
import dev.meshwright.uikit.view.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Runs what merges need, one after the other, and tells how each ended.
final class MergingJobs {

  private final Texts texts;
  private final Jobs jobs;
  private final OpenDocuments documents;
  private final Saving saving;
  private final Notices notices;
  private final MergingNotes notes;
  private final Runnable files;

  /// @param files run after files, index or branch may have changed
  MergingJobs(
      Texts texts,
      Jobs jobs,
      OpenDocuments documents,
      Saving saving,
      Notices notices,
      MergingNotes notes,
      Runnable files) {
    this.texts = texts;
    this.jobs = jobs;
    this.documents = documents;
    this.saving = saving;
    this.notices = notices;
    this.notes = notes;
    this.files = files;
  }

  /// Only looks: the newest question is the one that counts.
  <T> void look(String kind, String title, Work<T> work, Consumer<T> then) {
    jobs.submit(
        new JobKind(kind, title),
        work,
        outcome -> {
          switch (outcome) {
            case Outcome.Done<T>(T found) -> then.accept(found);
            case Outcome.Cancelled<T> cancelled -> {}
            case Outcome.Failed<T>(Throwable cause) -> broken(cause);
          }
        });
  }

  /// Changes something, in its turn.
  ///
  /// @param ended run however it ends
  <T> void change(String kind, String title, Work<T> work, Consumer<T> then, Runnable ended) {
    notes.dismiss();
    jobs.submitInOrder(
        new JobKind(kind, title),
        work,
        outcome -> {
          switch (outcome) {
            case Outcome.Done<T>(T done) -> then.accept(done);
            case Outcome.Cancelled<T> cancelled -> files.run();
            case Outcome.Failed<T>(Throwable cause) -> {
              broken(cause);
              files.run();
            }
          }
          ended.run();
        });
  }

  /// The same, of what may be refused.
  <T> void tryTo(
      String kind, String title, Work<Result<T>> work, Consumer<T> then, Runnable ended) {
    change(
        kind,
        title,
        work,
        result -> {
          switch (result) {
            case Result.Ok<T>(T done, List<Problem> warnings) -> then.accept(done);
            case Result.Failed<T>(List<Problem> problems) -> notes.refuse(problems);
          }
        },
        ended);
  }

  private void broken(Throwable cause) {
    notices.tell(new Notice.Broken(cause));
  }

  /// Tells of what left the branch where it is.
  void tell(String words) {
    notices.tell(new Notice.Did(words, Optional.empty()));
    files.run();
  }

  void moved(String words, Optional<Runnable> undo) {
    notices.tell(new Notice.BranchMoved(words, undo));
    files.run();
  }

  /// Runs something once no edit is unsaved; asks before they are saved.
  void whenSaved(Runnable action) {
    notes.dismiss();
    List<Document> unsaved =
        documents.unsaved().stream().filter(document -> !ScratchFile.is(document.path())).toList();
    if (unsaved.isEmpty()) {
      action.run();
    } else {
      notes.ask(
          texts.get(
              "unsaved", unsaved.stream().map(Document::path).collect(Collectors.joining("\n"))),
          texts.get("unsaved.save"),
          () -> {
            WhenSaved.run(unsaved, action);
            unsaved.forEach(saving::save);
          });
    }
  }

  /// Saves one file, then runs something.
  void whenSaved(String path, Runnable action) {
    Optional<Document> open = documents.find(path).filter(Document::isUnsaved);
    if (open.isPresent()) {
      WhenSaved.run(List.of(open.get()), action);
      saving.save(open.get());
    } else {
      action.run();
    }
  }
}
