package dev.meshwright.app.changes;

import dev.meshwright.app.document.Document;
import dev.meshwright.app.document.Notice;
import dev.meshwright.app.document.Notices;
import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.app.document.Saving;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.files.FileVersion;
import dev.meshwright.model.files.SaveOutcome;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.staging.StageChanges;
import dev.meshwright.usecases.workspace.Documents;
import java.util.List;
import java.util.Optional;

/// Makes Git ignore new files: by a line at the end of `.gitignore`, or of the person's own list.
public final class Ignoring {

  private static final String FILE = ".gitignore";

  private final Texts texts = Texts.of(Ignoring.class);
  private final Jobs jobs;
  private final StageChanges staging;
  private final Documents files;
  private final OpenDocuments documents;
  private final Saving saving;
  private final Notices notices;
  private final Runnable whenExcluded;

  /// @param whenExcluded run after files are ignored that no file of the workspace speaks of
  public Ignoring(
      Jobs jobs,
      StageChanges staging,
      Documents files,
      OpenDocuments documents,
      Saving saving,
      Notices notices,
      Runnable whenExcluded) {
    this.jobs = jobs;
    this.staging = staging;
    this.files = files;
    this.documents = documents;
    this.saving = saving;
    this.notices = notices;
    this.whenExcluded = whenExcluded;
  }

  public void ignore(String path) {
    String line = staging.ignoring(path);
    jobs.submitInOrder(
        new JobKind("ignore", texts.get("job.ignore", path)),
        progress -> files.save(FILE, line + "\n", FileVersion.ABSENT),
        outcome -> {
          switch (outcome) {
            case Outcome.Done<SaveOutcome>(SaveOutcome.Saved made) -> {
              ignored(path, FILE);
              whenExcluded.run();
            }
            case Outcome.Done<SaveOutcome>(SaveOutcome.Conflict alreadyThere) ->
                documents.openBehind(FILE, document -> write(document, line, path));
            case Outcome.Done<SaveOutcome>(SaveOutcome.Refused refused) ->
                notices.tell(new Notice.InFile(refused.problem()));
            case Outcome.Cancelled<SaveOutcome> cancelled -> {}
            case Outcome.Failed<SaveOutcome>(Throwable cause) ->
                notices.tell(new Notice.Broken(cause));
          }
        });
  }

  private void write(Document document, String line, String path) {
    String text = document.text();
    if (text.lines().noneMatch(line::equals)) {
      String end = text.contains("\r\n") ? "\r\n" : "\n";
      String gap = text.isEmpty() || text.endsWith("\n") ? "" : end;
      document.edit(List.of(TextEdit.insert(text.length(), gap + line + end)));
      saving.save(document);
    }
    ignored(path, FILE);
  }

  public void exclude(String path) {
    jobs.submitInOrder(
        new JobKind("ignore", texts.get("job.ignore", path)),
        progress -> staging.exclude(path),
        outcome -> {
          switch (outcome) {
            case Outcome.Done<String>(String file) -> {
              ignored(path, file);
              whenExcluded.run();
            }
            case Outcome.Cancelled<String> cancelled -> {}
            case Outcome.Failed<String>(Throwable cause) -> notices.tell(new Notice.Broken(cause));
          }
        });
  }

  private void ignored(String path, String file) {
    notices.tell(new Notice.Did(texts.get("ignored", path, file), Optional.empty()));
  }
}
