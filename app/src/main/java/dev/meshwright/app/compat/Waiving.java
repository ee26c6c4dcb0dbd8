package dev.meshwright.app.compat;

import dev.meshwright.app.document.Document;
import dev.meshwright.app.document.Notice;
import dev.meshwright.app.document.Notices;
import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.model.Result;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.files.FileVersion;
import dev.meshwright.model.files.SaveOutcome;
import dev.meshwright.model.git.Author;
import dev.meshwright.usecases.policy.NewWaiver;
import dev.meshwright.usecases.policy.PolicyReader;
import dev.meshwright.usecases.policy.WaiverFile;
import dev.meshwright.usecases.workspace.Documents;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Writes waivers into the workspace's file of waivers, as an edit of that document: one step of
/// its undo history, saved at once.
public final class Waiving {

  /// Who is at the keyboard, as Git knows it. Blocks.
  @FunctionalInterface
  public interface WhoAmI {
    Optional<Author> author();
  }

  private final Jobs jobs;
  private final Documents files;
  private final OpenDocuments documents;
  private final WhoAmI whoAmI;
  private final Consumer<Document> save;
  private final Notices notices;

  /// @param save saves a document
  public Waiving(
      Jobs jobs,
      Documents files,
      OpenDocuments documents,
      WhoAmI whoAmI,
      Consumer<Document> save,
      Notices notices) {
    this.jobs = jobs;
    this.files = files;
    this.documents = documents;
    this.whoAmI = whoAmI;
    this.save = save;
    this.notices = notices;
  }

  /// Finds out who would answer for a waiver; nobody when Git's configuration names no one.
  void author(Consumer<Optional<Author>> then) {
    jobs.submit(
        new JobKind("waiver-author", ""),
        progress -> whoAmI.author(),
        outcome -> {
          switch (outcome) {
            case Outcome.Done<Optional<Author>>(var author) -> then.accept(author);
            case Outcome.Cancelled<Optional<Author>> cancelled -> {}
            case Outcome.Failed<Optional<Author>> noRepository -> then.accept(Optional.empty());
          }
        });
  }

  /// Writes a waiver; makes the file of waivers when there is none yet.
  ///
  /// @param then run when the waiver is in the document
  public void waive(NewWaiver waiver, Runnable then) {
    jobs.submit(
        new JobKind("waiver-file", ""),
        progress -> files.save(PolicyReader.WAIVERS_FILE, WaiverFile.EMPTY, FileVersion.ABSENT),
        outcome -> {
          switch (outcome) {
            case Outcome.Done<SaveOutcome>(SaveOutcome.Saved made) -> write(waiver, then);
            case Outcome.Done<SaveOutcome>(SaveOutcome.Conflict alreadyThere) ->
                write(waiver, then);
            case Outcome.Done<SaveOutcome>(SaveOutcome.Refused refused) ->
                notices.tell(new Notice.InFile(refused.problem()));
            case Outcome.Cancelled<SaveOutcome> cancelled -> {}
            case Outcome.Failed<SaveOutcome>(Throwable cause) ->
                notices.tell(new Notice.Broken(cause));
          }
        });
  }

  private void write(NewWaiver waiver, Runnable then) {
    documents.show(
        PolicyReader.WAIVERS_FILE,
        document -> {
          switch (WaiverFile.add(document.text(), waiver)) {
            case Result.Ok<List<TextEdit>>(var edits, var notes) -> {
              document.edit(edits);
              save.accept(document);
              then.run();
            }
            case Result.Failed<List<TextEdit>> failed -> {
              notices.tell(new Notice.InFile(failed.problem()));
              document.reveal(failed.problem().location().range());
            }
          }
        });
  }
}
