package dev.meshwright.app.preview;

import dev.meshwright.app.document.Document;
import dev.meshwright.app.document.Notice;
import dev.meshwright.app.document.Notices;
import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.model.Fix;
import dev.meshwright.model.Result;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.data.CsvOptions;
import dev.meshwright.model.files.FileVersion;
import dev.meshwright.model.files.SaveOutcome;
import dev.meshwright.usecases.samplesettings.SampleFile;
import dev.meshwright.usecases.samplesettings.SampleSettings;
import dev.meshwright.usecases.workspace.Documents;
import java.util.List;
import java.util.function.Consumer;

/// What the preview changes in files of the workspace. Choices about samples go into the file of
/// samples, as an edit of that document: one step of its undo history, saved at once, because
/// samples are read as the file on disk says.
final class PreviewEdits {

  private final Jobs jobs;
  private final Documents files;
  private final OpenDocuments documents;
  private final Consumer<Document> save;
  private final Notices notices;

  /// @param save saves a document
  PreviewEdits(
      Jobs jobs,
      Documents files,
      OpenDocuments documents,
      Consumer<Document> save,
      Notices notices) {
    this.jobs = jobs;
    this.files = files;
    this.documents = documents;
    this.save = save;
    this.notices = notices;
  }

  /// Makes the edits of a fix.
  void fix(Fix fix) {
    documents.edit(fix.edits());
  }

  /// Keeps how a CSV sample is read.
  ///
  /// @param sample its path
  /// @param choices all of them; what is not in it is found out from the file
  void choose(String sample, CsvOptions choices) {
    jobs.submit(
        new JobKind("samples-file", ""),
        progress -> files.save(SampleSettings.FILE, SampleFile.EMPTY, FileVersion.ABSENT),
        outcome -> {
          switch (outcome) {
            case Outcome.Done<SaveOutcome>(SaveOutcome.Saved made) -> write(sample, choices);
            case Outcome.Done<SaveOutcome>(SaveOutcome.Conflict alreadyThere) ->
                write(sample, choices);
            case Outcome.Done<SaveOutcome>(SaveOutcome.Refused refused) ->
                notices.tell(new Notice.InFile(refused.problem()));
            case Outcome.Cancelled<SaveOutcome> cancelled -> {}
            case Outcome.Failed<SaveOutcome>(Throwable cause) ->
                notices.tell(new Notice.Broken(cause));
          }
        });
  }

  private void write(String sample, CsvOptions choices) {
    documents.openBehind(
        SampleSettings.FILE,
        document -> {
          switch (SampleFile.choose(document.text(), sample, choices)) {
            case Result.Ok<List<TextEdit>>(var edits, var notes) -> {
              document.edit(edits);
              save.accept(document);
            }
            case Result.Failed<List<TextEdit>> failed -> {
              notices.tell(new Notice.InFile(failed.problem()));
              documents.show(document.path(), failed.problem().location().range());
            }
          }
        });
  }
}
