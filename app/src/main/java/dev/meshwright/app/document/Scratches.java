package dev.meshwright.app.document;

import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.jobs.Work;
import dev.meshwright.model.files.FileChange;
import dev.meshwright.model.files.ReadOutcome;
import dev.meshwright.model.files.ScratchFile;
import dev.meshwright.usecases.workspace.Documents;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The scratch files of a workspace. They are edited as files are, and saved by themselves after
/// each pause in typing.
public final class Scratches {

  private final Jobs jobs;
  private final Documents files;
  private final OpenDocuments documents;
  private final Saving saving;
  private final Notices notices;
  private final ReadOnlyObjectWrapper<List<ScratchFile>> all =
      new ReadOnlyObjectWrapper<>(List.of());

  public Scratches(
      Jobs jobs, Documents files, OpenDocuments documents, Saving saving, Notices notices) {
    this.jobs = jobs;
    this.files = files;
    this.documents = documents;
    this.saving = saving;
    this.notices = notices;
  }

  /// The latest first, as of the last reading.
  public ReadOnlyObjectProperty<List<ScratchFile>> allProperty() {
    return all.getReadOnlyProperty();
  }

  /// The scratch file in front.
  public Optional<Document> front() {
    return documents.activeProperty().get().filter(document -> ScratchFile.is(document.path()));
  }

  public void refresh() {
    inOrder(progress -> files.scratches(), all::set);
  }

  /// Makes one with a text, and shows it.
  public void create(String text) {
    inOrder(
        progress -> files.newScratch(text),
        path -> {
          documents.show(path);
          refresh();
        });
  }

  /// Removes one; the notice of it can make it anew, with what was typed last.
  public void delete(String path) {
    inOrder(
        progress -> {
          String text = files.read(path) instanceof ReadOutcome.Read read ? read.text() : "";
          files.deleteScratch(path);
          return text;
        },
        text -> {
          String last = documents.find(path).map(Document::text).orElse(text);
          closed(path);
          FileChange gone =
              FileChange.gone(
                  FileChange.Kind.DELETED,
                  List.of(ScratchFile.name(path)),
                  Optional.of(ScratchFile.name(path)));
          notices.tell(new Notice.Files(gone, () -> create(last)));
        });
  }

  /// Removes one whose text is a file of the workspace now.
  public void replaced(String path) {
    inOrder(
        progress -> {
          files.deleteScratch(path);
          return path;
        },
        this::closed);
  }

  private void closed(String path) {
    documents.find(path).ifPresent(documents::close);
    refresh();
  }

  /// Saves those with unsaved edits.
  public void save() {
    documents.unsaved().stream()
        .filter(document -> ScratchFile.is(document.path()))
        .forEach(saving::save);
  }

  private <T> void inOrder(Work<T> work, Consumer<T> then) {
    jobs.submitInOrder(
        work,
        outcome -> {
          switch (outcome) {
            case Outcome.Done<T>(T value) -> then.accept(value);
            case Outcome.Cancelled<T> cancelled -> {}
            case Outcome.Failed<T>(Throwable cause) -> notices.tell(new Notice.Broken(cause));
          }
        });
  }
}
