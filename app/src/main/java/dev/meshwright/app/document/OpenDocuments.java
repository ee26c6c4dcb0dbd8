package dev.meshwright.app.document;

import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.model.FileEdit;
import dev.meshwright.model.Problem;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.files.FileChange.Moved;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.model.files.FileVersion;
import dev.meshwright.model.files.ReadOutcome;
import dev.meshwright.model.files.ScratchFile;
import dev.meshwright.model.files.TextEncoding;
import dev.meshwright.model.files.UnsavedEdit;
import dev.meshwright.uikit.jobs.Debounce;
import dev.meshwright.usecases.workspace.Documents;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The open documents of a workspace, in the order of their tabs.
public final class OpenDocuments {

  private final Jobs jobs;
  private final Documents files;
  private final BiFunction<String, String, FileKind> kinds;
  private final Notices notices;
  private final Journal journal;
  private final Supplier<Debounce> pauses;
  private final Runnable afterPause;
  private final ObservableList<Document> open = FXCollections.observableArrayList();
  private final ObservableList<Document> openView = FXCollections.unmodifiableObservableList(open);
  private final ObjectProperty<Optional<Document>> active =
      new SimpleObjectProperty<>(Optional.empty());
  private Consumer<Document> showing = document -> {};
  private Consumer<Document> focusing = document -> {};

  /// @param kinds what a file is for, by its path and text
  /// @param pauses the pause in typing after which unsaved edits are kept, one for each document
  /// @param trying the pause after which a text that could not be kept is tried again
  /// @param clock by which a text is kept in time though typing goes on
  /// @param afterPause run after each such pause
  public OpenDocuments(
      Jobs jobs,
      Documents files,
      BiFunction<String, String, FileKind> kinds,
      Notices notices,
      Supplier<Debounce> pauses,
      Debounce trying,
      InstantSource clock,
      Runnable afterPause) {
    this.jobs = jobs;
    this.files = files;
    this.kinds = kinds;
    this.notices = notices;
    this.pauses = pauses;
    this.afterPause = afterPause;
    this.journal = new Journal(jobs, files, notices, trying, clock);
  }

  public ObservableList<Document> open() {
    return openView;
  }

  /// The document in front.
  public ObjectProperty<Optional<Document>> activeProperty() {
    return active;
  }

  public Optional<Document> find(String path) {
    return open.stream().filter(document -> document.path().equals(path)).findFirst();
  }

  /// Tells who brings documents to the front of the screen.
  ///
  /// @param show brings a document to the front
  /// @param focus gives the keyboard to the one in front
  public void frontBy(Consumer<Document> show, Consumer<Document> focus) {
    showing = show;
    focusing = focus;
  }

  /// What a path is for.
  public FileKind kindOf(String path) {
    return kinds.apply(path, "");
  }

  /// Brings a file to the front, with the keyboard, reading it first if it is not open.
  public void show(String path) {
    show(path, focusing);
  }

  /// Brings a file to the front and selects a place in it; the keyboard stays where it is.
  public void show(String path, TextRange range) {
    show(path, document -> document.reveal(range));
  }

  /// Brings a file to the front and moves the keyboard to a place in it.
  public void goTo(String path, TextRange range) {
    show(
        path,
        document -> {
          document.reveal(range);
          focusing.accept(document);
        });
  }

  /// Brings a file to the front, and does something with it once it is open.
  public void show(String path, Consumer<Document> then) {
    show(path, then, problem -> notices.tell(new Notice.InFile(problem)));
  }

  private void show(String path, Consumer<Document> then, Consumer<Problem> missing) {
    find(path)
        .ifPresentOrElse(
            document -> then.accept(inFront(document)),
            () -> read(path, read -> then.accept(inFront(taken(read))), missing, () -> {}));
  }

  /// Reads a file behind the one in front, unless it is open.
  ///
  /// @param failed run when it cannot be read; the user has been told why
  public void load(String path, Runnable failed) {
    if (find(path).isEmpty()) {
      read(path, this::taken, problem -> notices.tell(new Notice.InFile(problem)), failed);
    }
  }

  /// Opens a file behind the one in front, and does something with it once it is open.
  public void openBehind(String path, Consumer<Document> then) {
    find(path)
        .ifPresentOrElse(
            then,
            () ->
                read(
                    path,
                    read -> then.accept(taken(read)),
                    problem -> notices.tell(new Notice.InFile(problem)),
                    () -> {}));
  }

  private void read(
      String path, Consumer<ReadOutcome.Read> then, Consumer<Problem> missing, Runnable failed) {
    jobs.submit(
        new JobKind("open:" + path, path),
        progress -> files.read(path),
        outcome -> {
          switch (outcome) {
            case Outcome.Done<ReadOutcome>(ReadOutcome.Read read) -> then.accept(read);
            case Outcome.Done<ReadOutcome>(ReadOutcome.Missing(String p, Problem problem)) -> {
              missing.accept(problem);
              failed.run();
            }
            case Outcome.Done<ReadOutcome>(ReadOutcome.Unreadable(String p, Problem problem)) -> {
              notices.tell(new Notice.InFile(problem));
              failed.run();
            }
            case Outcome.Cancelled<ReadOutcome> cancelled -> {}
            case Outcome.Failed<ReadOutcome>(Throwable cause) -> {
              notices.tell(new Notice.Broken(cause));
              failed.run();
            }
          }
        });
  }

  private Document inFront(Document document) {
    active.set(Optional.of(document));
    showing.accept(document);
    return document;
  }

  private Document taken(ReadOutcome.Read read) {
    return find(read.path()).orElseGet(() -> opened(read));
  }

  private Document opened(ReadOutcome.Read read) {
    Document document = new Document(kinds.apply(read.path(), read.text()), read);
    listenTo(document);
    open.add(document);
    return document;
  }

  private void listenTo(Document document) {
    Debounce pause = pauses.get();
    document
        .textProperty()
        .addListener((property, was, is) -> {
          journal.typed(document);
          pause.poke(() -> paused(document));
        });
    document
        .outsideProperty()
        .addListener((property, was, is) -> {
          if (is instanceof OutsideChange.Removed) {
            journal.keep(document);
          }
        });
  }

  /// Files were given other paths: their documents follow, with unsaved edits and all.
  public void follow(Moved moved) {
    for (Document document : List.copyOf(open)) {
      moved.follow(document.path()).ifPresent(path -> follow(document, path));
    }
  }

  private void follow(Document document, String path) {
    boolean unsaved = document.isUnsaved();
    Document moved = document.movedTo(kinds.apply(path, document.text()), path);
    listenTo(moved);
    open.set(open.indexOf(document), moved);
    if (unsaved) {
      journal.keep(moved);
      journal.forget(document.path());
    }
    if (active.get().filter(shown -> shown == document).isPresent()) {
      active.set(Optional.of(moved));
    }
  }

  private void paused(Document document) {
    if (open.contains(document)) {
      journal.keep(document);
    }
    afterPause.run();
  }

  /// Closes a document; unsaved edits are given up, so ask first.
  public void close(Document document) {
    int index = open.indexOf(document);
    if (index < 0) {
      return;
    }
    open.remove(document);
    if (document.isUnsaved()) {
      journal.forget(document.path());
    }
    if (active.get().filter(shown -> shown == document).isPresent()) {
      active.set(
          open.isEmpty()
              ? Optional.empty()
              : Optional.of(open.get(Math.min(index, open.size() - 1))));
    }
  }

  /// Gives the unsaved edits of a document up, also those in the journal.
  public void discard(Document document) {
    document.revert();
    journal.forget(document.path());
  }

  /// Makes edits in several files; files that are not open are opened first.
  public void edit(List<FileEdit> edits) {
    Map<String, List<TextEdit>> byFile = new LinkedHashMap<>();
    for (FileEdit edit : edits) {
      byFile.computeIfAbsent(edit.file(), file -> new ArrayList<>()).add(edit.edit());
    }
    byFile.forEach((file, list) -> show(file, document -> document.edit(list)));
  }

  /// Takes up edits that an earlier run kept. Where the file has changed or gone since, the
  /// document says so, and nothing is overwritten unasked.
  public void restore(UnsavedEdit edit) {
    show(
        edit.path(),
        document -> {
          restore(edit, document);
          if (!document.version().equals(edit.base())) {
            document.changedOutside(new OutsideChange.Changed(document.asRead()));
          }
        },
        missing -> {
          Document document =
              inFront(
                  taken(
                      new ReadOutcome.Read(
                          edit.path(),
                          "",
                          FileVersion.ABSENT,
                          Optional.of(TextEncoding.UTF_8),
                          List.of())));
          restore(edit, document);
          document.changedOutside(new OutsideChange.Removed());
        });
  }

  private static void restore(UnsavedEdit edit, Document document) {
    document.edit(
        List.of(TextEdit.replace(new TextRange(0, document.text().length()), edit.text())));
  }

  /// Forgets edits that an earlier run kept.
  public void forget(String path) {
    journal.forget(path);
  }

  public List<Document> unsaved() {
    return open.stream().filter(Document::isUnsaved).toList();
  }

  /// The texts of the workspace that are not on disk yet, by path: what analyses should see instead
  /// of the files.
  public Map<String, String> unsavedTexts() {
    Map<String, String> texts = new LinkedHashMap<>();
    unsaved().stream()
        .filter(document -> !ScratchFile.is(document.path()))
        .forEach(document -> texts.put(document.path(), document.text()));
    return texts;
  }
}
