package dev.meshwright.app.document;

import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.model.Problem;
import dev.meshwright.model.files.FileVersion;
import dev.meshwright.model.files.ReadOutcome;
import dev.meshwright.model.files.SaveOutcome;
import dev.meshwright.model.files.ScratchFile;
import dev.meshwright.model.files.TextEncoding;
import dev.meshwright.usecases.workspace.Documents;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Saves documents and keeps them in step with what other programs do to their files.
public final class Saving {

  private final Jobs jobs;
  private final Documents files;
  private final Notices notices;
  private final Runnable whenSaved;
  private final Set<Document> underWay = new HashSet<>();
  private final Set<Document> again = new HashSet<>();

  /// @param whenSaved run after each file of the workspace that was written
  public Saving(Jobs jobs, Documents files, Notices notices, Runnable whenSaved) {
    this.jobs = jobs;
    this.files = files;
    this.notices = notices;
    this.whenSaved = whenSaved;
  }

  /// Saves a document, unless another program has changed its file. A save that is asked for while
  /// one is under way follows it: cutting a write short would leave its version in doubt.
  public void save(Document document) {
    if (!underWay.add(document)) {
      again.add(document);
      return;
    }
    if (!document.writable()) {
      underWay.remove(document);
      document
          .obstaclesProperty()
          .get()
          .forEach(problem -> notices.tell(new Notice.InFile(problem)));
      return;
    }
    String text = document.text();
    // A file that is gone is made anew; if it has come back meanwhile, that is a conflict.
    FileVersion expected =
        document.outsideProperty().get() instanceof OutsideChange.Removed
            ? FileVersion.ABSENT
            : document.version();
    Optional<TextEncoding> encoding = document.encodingProperty().get();
    // Of a file that is gone there is no mark that could be kept.
    boolean recoded = document.isRecoded() || expected.equals(FileVersion.ABSENT);
    jobs.submitInOrder(
        progress ->
            recoded && encoding.filter(TextEncoding::isWritten).isPresent()
                ? files.saveAs(document.path(), text, encoding.orElseThrow(), expected)
                : files.save(document.path(), text, expected),
        outcome -> ended(document, text, encoding, outcome));
  }

  private void ended(
      Document document,
      String text,
      Optional<TextEncoding> encoding,
      Outcome<SaveOutcome> outcome) {
    underWay.remove(document);
    told(document, text, encoding, outcome);
    if (again.remove(document) && document.isUnsaved()) {
      save(document);
    }
  }

  private void told(
      Document document,
      String text,
      Optional<TextEncoding> encoding,
      Outcome<SaveOutcome> outcome) {
    switch (outcome) {
      case Outcome.Done<SaveOutcome>(SaveOutcome.Saved(String path, FileVersion version)) -> {
        document.saved(text, version, encoding);
        if (!ScratchFile.is(path)) {
          whenSaved.run();
        }
      }
      case Outcome.Done<SaveOutcome>(SaveOutcome.Conflict(String path, ReadOutcome current)) ->
          document.changedOutside(OutsideChange.of(current));
      case Outcome.Done<SaveOutcome>(SaveOutcome.Refused(String path, Problem problem)) ->
          notices.tell(new Notice.InFile(problem));
      case Outcome.Cancelled<SaveOutcome> cancelled -> {}
      case Outcome.Failed<SaveOutcome>(Throwable cause) -> notices.tell(new Notice.Broken(cause));
    }
  }

  /// Looks whether the files of these documents have changed on disk.
  public void lookOutside(List<Document> documents) {
    List<Document> asked = List.copyOf(documents);
    jobs.submit(
        new JobKind("look-outside", ""),
        progress -> {
          Map<Document, ReadOutcome> found = new LinkedHashMap<>();
          asked.forEach(document -> found.put(document, files.read(document.path())));
          return found;
        },
        outcome -> {
          switch (outcome) {
            case Outcome.Done<Map<Document, ReadOutcome>>(var found) ->
                found.forEach(Saving::compareWithDisk);
            case Outcome.Cancelled<Map<Document, ReadOutcome>> cancelled -> {}
            case Outcome.Failed<Map<Document, ReadOutcome>>(Throwable cause) ->
                notices.tell(new Notice.Broken(cause));
          }
        });
  }

  private static void compareWithDisk(Document document, ReadOutcome onDisk) {
    boolean same =
        onDisk instanceof ReadOutcome.Read read && read.version().equals(document.version());
    if (same) {
      document.changedOutside(new OutsideChange.None());
    } else if (onDisk instanceof ReadOutcome.Read read && !document.isEdited()) {
      document.reload(read);
    } else {
      document.changedOutside(OutsideChange.of(onDisk));
    }
  }

  /// Answers an outside change: what is on disk replaces the edits.
  public void takeTheirs(Document document) {
    if (document.outsideProperty().get() instanceof OutsideChange.Changed(var disk)) {
      document.reload(disk);
    }
  }

  /// Answers an outside change: the edits stay, and the next save replaces what is on disk. A file
  /// that is gone is written again at once: nothing can be lost by that.
  public void keepMine(Document document) {
    switch (document.outsideProperty().get()) {
      case OutsideChange.None none -> {}
      case OutsideChange.Changed(var disk) ->
          document.saved(disk.text(), disk.version(), disk.encoding());
      case OutsideChange.Removed removed -> save(document);
      case OutsideChange.Unreadable unreadable -> {}
    }
  }
}
