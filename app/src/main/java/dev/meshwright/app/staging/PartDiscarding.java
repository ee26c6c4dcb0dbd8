package dev.meshwright.app.staging;

import dev.meshwright.app.document.Document;
import dev.meshwright.app.document.Notice;
import dev.meshwright.app.document.Notices;
import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.app.document.Saving;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.files.ScratchFile;
import dev.meshwright.model.git.ChangedPart;
import dev.meshwright.model.git.PartsOfFile;
import dev.meshwright.model.git.TextWithoutPart;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.staging.StageChanges;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Takes a changed part out of a file as an edit of its document, which is saved and can be undone
/// there like any other.
final class PartDiscarding {

  private final Texts texts = Texts.of(PartDiscarding.class);
  private final Jobs jobs;
  private final StageChanges staging;
  private final OpenDocuments documents;
  private final Saving saving;
  private final Notices notices;

  PartDiscarding(
      Jobs jobs, StageChanges staging, OpenDocuments documents, Saving saving, Notices notices) {
    this.jobs = jobs;
    this.staging = staging;
    this.documents = documents;
    this.saving = saving;
    this.notices = notices;
  }

  /// Whether a file has edits that are not saved.
  boolean anyUnsaved() {
    return documents.unsaved().stream().anyMatch(document -> !ScratchFile.is(document.path()));
  }

  /// @param refused told why it is not possible
  void discard(PartsOfFile file, ChangedPart part, Consumer<String> refused) {
    jobs.submit(
        new JobKind("discard-part", texts.get("job.discard", file.path())),
        progress -> staging.without(file, part),
        outcome -> {
          switch (outcome) {
            case Outcome.Done<Result<TextWithoutPart>>(
                    Result.Ok<TextWithoutPart>(TextWithoutPart text, var n)) ->
                documents.openBehind(file.path(), document -> edit(document, text, refused));
            case Outcome.Done<Result<TextWithoutPart>>(
                    Result.Failed<TextWithoutPart>(var problems)) ->
                refused.accept(
                    problems.stream().map(Problem::text).collect(Collectors.joining(" ")));
            case Outcome.Cancelled<Result<TextWithoutPart>> cancelled -> {}
            case Outcome.Failed<Result<TextWithoutPart>>(Throwable cause) ->
                notices.tell(new Notice.Broken(cause));
          }
        });
  }

  private void edit(Document document, TextWithoutPart text, Consumer<String> refused) {
    String now = document.text();
    boolean crlf = now.contains("\r\n");
    String before = crlf ? text.before().replace("\n", "\r\n") : text.before();
    if (document.isUnsaved() || !before.equals(now)) {
      refused.accept(texts.get("discard.unsaved", document.path()));
      return;
    }
    replace(document, crlf ? text.after().replace("\n", "\r\n") : text.after());
    notices.tell(
        new Notice.Did(
            texts.get("discarded", document.path()),
            Optional.of(() -> documents.openBehind(document.path(), open -> replace(open, now)))));
  }

  /// Only what differs is edited.
  private void replace(Document document, String wanted) {
    String now = document.text();
    int most = Math.min(now.length(), wanted.length());
    int start = 0;
    while (start < most && now.charAt(start) == wanted.charAt(start)) {
      start++;
    }
    int same = 0;
    while (same < most - start
        && now.charAt(now.length() - 1 - same) == wanted.charAt(wanted.length() - 1 - same)) {
      same++;
    }
    document.edit(
        List.of(
            new TextEdit(
                new TextRange(start, now.length() - same),
                wanted.substring(start, wanted.length() - same))));
    saving.save(document);
  }
}
