package dev.meshwright.app.document;

import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.model.files.ReadOutcome;
import dev.meshwright.model.files.TextEncoding;
import dev.meshwright.usecases.workspace.Documents;
import java.util.List;
import java.util.stream.Stream;

/// Changes the encoding of documents. Nothing is written before the user saves.
public final class EncodingChoice {

  private final Jobs jobs;
  private final Documents files;
  private final OpenDocuments documents;
  private final Notices notices;

  public EncodingChoice(Jobs jobs, Documents files, OpenDocuments documents, Notices notices) {
    this.jobs = jobs;
    this.files = files;
    this.documents = documents;
    this.notices = notices;
  }

  /// What can be chosen for a document: what to save it in, and, where the file is not UTF-8 and
  /// nothing was typed yet, what to read it as.
  public static List<TextEncoding> choices(Document document) {
    boolean other = document.isOtherOnDisk();
    return Stream.of(TextEncoding.values())
        .filter(encoding ->
            encoding.isWritten()
                ? document.writable() || (other && !document.isUntouched())
                : other && document.isUntouched())
        .toList();
  }

  /// Has a document saved in an encoding; or read as one that is not written, and saved in UTF-8.
  public void choose(Document document, TextEncoding encoding) {
    if (encoding.isWritten()) {
      document.recode(encoding);
    } else {
      jobs.submit(
          new JobKind("recode:" + document.path(), document.name()),
          progress -> files.readAs(document.path(), encoding),
          outcome -> read(document, outcome));
    }
  }

  private void read(Document document, Outcome<ReadOutcome> outcome) {
    switch (outcome) {
      case Outcome.Done<ReadOutcome>(ReadOutcome.Read read) -> {
        // It may have been closed, given another name or edited meanwhile.
        if (documents.open().contains(document) && document.isUntouched()) {
          document.decoded(read);
        }
      }
      case Outcome.Done<ReadOutcome>(ReadOutcome.Missing(var path, var problem)) ->
          notices.tell(new Notice.InFile(problem));
      case Outcome.Done<ReadOutcome>(ReadOutcome.Unreadable(var path, var problem)) ->
          notices.tell(new Notice.InFile(problem));
      case Outcome.Cancelled<ReadOutcome> cancelled -> {}
      case Outcome.Failed<ReadOutcome>(Throwable cause) -> notices.tell(new Notice.Broken(cause));
    }
  }
}
