package dev.meshwright.app.document;

import dev.meshwright.model.Problem;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.model.files.FileVersion;
import dev.meshwright.model.files.ReadOutcome;
import dev.meshwright.model.files.TextEncoding;
import dev.meshwright.uikit.buffer.TextBuffer;
import dev.meshwright.uikit.buffer.TextState;
import dev.meshwright.usecases.files.NameParts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.util.Subscription;

/// An open file: its text under edit, and what is known about its file. All views of the file are
/// projections of one buffer, so that there is one undo history whichever view an edit comes from.
/// Lives on the JavaFX thread.
public final class Document {

  /// The rule of the obstacle that another encoding takes away.
  private static final String NOT_UTF_8 = "text-not-utf8";

  private final String path;
  private final FileKind kind;
  private final TextBuffer buffer;
  private final ReadOnlyStringWrapper text;
  private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper(false);
  private final ReadOnlyObjectWrapper<OutsideChange> outside =
      new ReadOnlyObjectWrapper<>(new OutsideChange.None());
  private final ReadOnlyObjectWrapper<List<Problem>> obstacles =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<Problem>> problems =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ObjectProperty<TextRange> selection = new SimpleObjectProperty<>(TextRange.at(0));
  private final IntegerProperty caret = new SimpleIntegerProperty();
  private final ReadOnlyObjectWrapper<Optional<TextEncoding>> encoding;
  private ReadOutcome.Read disk;
  private Optional<String> decodedText = Optional.empty();
  private final ChangeListener<TextState> onBuffer = (property, was, is) -> changed(is.text());
  private final List<Consumer<TextRange>> revealers = new ArrayList<>();

  public Document(FileKind kind, ReadOutcome.Read read) {
    this(kind, read, new TextBuffer(read.text()));
  }

  private Document(FileKind kind, ReadOutcome.Read read, TextBuffer buffer) {
    this.path = read.path();
    this.kind = kind;
    this.obstacles.set(read.obstacles());
    this.buffer = buffer;
    this.text = new ReadOnlyStringWrapper(buffer.text());
    this.encoding = new ReadOnlyObjectWrapper<>(read.encoding());
    this.disk = read;
    showUnsaved(text.get(), outside.get());
    buffer.stateProperty().addListener(onBuffer);
  }

  /// This document under another path, with its edits, their history and what is selected. This one
  /// hears of its text no more.
  Document movedTo(FileKind newKind, String newPath) {
    buffer.stateProperty().removeListener(onBuffer);
    Document moved =
        new Document(
            newKind,
            new ReadOutcome.Read(
                newPath, disk.text(), disk.version(), disk.encoding(), disk.obstacles()),
            buffer);
    moved.obstacles.set(obstacles.get());
    moved.decodedText = decodedText;
    moved.encoding.set(encoding.get());
    moved.showUnsaved(moved.text(), moved.outside.get());
    moved.selection.set(selection.get());
    return moved;
  }

  public String path() {
    return path;
  }

  public FileKind kind() {
    return kind;
  }

  /// Whether edits can be saved.
  public boolean writable() {
    return obstacles.get().isEmpty();
  }

  /// Why edits cannot be saved; empty when they can.
  public ReadOnlyObjectProperty<List<Problem>> obstaclesProperty() {
    return obstacles.getReadOnlyProperty();
  }

  /// The path's last part.
  public String name() {
    return NameParts.of(path).name();
  }

  public TextBuffer buffer() {
    return buffer;
  }

  public ReadOnlyStringProperty textProperty() {
    return text.getReadOnlyProperty();
  }

  public String text() {
    return text.get();
  }

  /// What is on disk as far as this document knows.
  public FileVersion version() {
    return disk.version();
  }

  /// Whether closing it would lose its text: it was edited, or its file is gone.
  public boolean isUnsaved() {
    return unsaved.get();
  }

  /// Whether the text, or its encoding, is another than what the disk held when it was read or
  /// saved last.
  boolean isEdited() {
    return isEdited(text.get());
  }

  private boolean isEdited(String current) {
    return !current.equals(disk.text()) || isRecoded();
  }

  /// Whether it is to be written in another encoding than what the disk held.
  boolean isRecoded() {
    return !encoding.get().equals(disk.encoding());
  }

  /// The encoding that it is saved in; empty when it is in none that is known.
  public ReadOnlyObjectProperty<Optional<TextEncoding>> encodingProperty() {
    return encoding.getReadOnlyProperty();
  }

  /// Has it saved in another encoding.
  void recode(TextEncoding wanted) {
    obstacles.set(
        obstacles.get().stream().filter(problem -> !problem.rule().equals(NOT_UTF_8)).toList());
    encoding.set(Optional.of(wanted));
    showUnsaved(text.get(), outside.get());
  }

  /// Takes the file's text as another encoding reads it, to be saved in UTF-8. There is no way back
  /// to the text with its unread bytes: to save that would spoil the file. What cannot be saved is
  /// only shown.
  void decoded(ReadOutcome.Read read) {
    boolean shownOnly = !read.obstacles().isEmpty();
    disk =
        new ReadOutcome.Read(
            path,
            shownOnly ? read.text() : disk.text(),
            read.version(),
            disk.encoding(),
            shownOnly ? read.obstacles() : disk.obstacles());
    buffer.reset(read.text());
    decodedText = Optional.of(read.text());
    obstacles.set(read.obstacles());
    if (shownOnly) {
      showUnsaved(text.get(), outside.get());
    } else {
      recode(TextEncoding.UTF_8);
    }
  }

  /// Whether the text is as the file was read, in whichever encoding.
  boolean isUntouched() {
    return text().equals(disk.text()) || decodedText.equals(Optional.of(text()));
  }

  /// Whether the file is one that was not written as UTF-8.
  boolean isOtherOnDisk() {
    return disk.encoding().filter(TextEncoding::isWritten).isEmpty();
  }

  /// Gives up what is not saved.
  void revert() {
    encoding.set(disk.encoding());
    obstacles.set(disk.obstacles());
    buffer.reset(disk.text());
    showUnsaved(text.get(), outside.get());
  }

  public ReadOnlyBooleanProperty unsavedProperty() {
    return unsaved.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<OutsideChange> outsideProperty() {
    return outside.getReadOnlyProperty();
  }

  /// What the last analysis of the text found.
  public ReadOnlyObjectProperty<List<Problem>> problemsProperty() {
    return problems.getReadOnlyProperty();
  }

  /// What is selected in the source; the caret when it is empty.
  public ObjectProperty<TextRange> selectionProperty() {
    return selection;
  }

  /// Where the caret was last, at an end of what is selected.
  public IntegerProperty caretProperty() {
    return caret;
  }

  /// Makes edits that speak of the present text, as one step of the history.
  public void edit(List<TextEdit> edits) {
    buffer.edit(edits);
  }

  /// Makes edits that go on with the step before, to be taken back with it.
  public void editFurther(List<TextEdit> edits) {
    buffer.editFurther(edits);
  }

  private void changed(String newText) {
    // Whoever is told of the new text may ask whether it is saved.
    showUnsaved(newText, outside.get());
    text.set(newText);
  }

  private void showUnsaved(String current, OutsideChange change) {
    unsaved.set(isEdited(current) || change instanceof OutsideChange.Removed);
  }

  /// Tells that the problems of the present text are these.
  public void found(List<Problem> newProblems) {
    problems.set(List.copyOf(newProblems));
  }

  /// Selects a place, in every editor that shows this document too.
  public void reveal(TextRange range) {
    selection.set(range);
    List.copyOf(revealers).forEach(editor -> editor.accept(range));
  }

  /// Tells who shows places too: an editor of this document, until the subscription ends.
  public Subscription revealBy(Consumer<TextRange> editor) {
    revealers.add(editor);
    editor.accept(selection.get());
    return () -> revealers.remove(editor);
  }

  /// The file as it was last read or saved.
  ReadOutcome.Read asRead() {
    return disk;
  }

  /// Tells that the disk now holds this text, in this encoding.
  void saved(String newSavedText, FileVersion newVersion, Optional<TextEncoding> newEncoding) {
    disk = new ReadOutcome.Read(path, newSavedText, newVersion, newEncoding, obstacles.get());
    outside.set(new OutsideChange.None());
    showUnsaved(text.get(), outside.get());
    if (!unsaved.get()) {
      buffer.markSaved();
    }
  }

  void changedOutside(OutsideChange change) {
    // Whoever hears of the change may ask whether the text is saved.
    showUnsaved(text.get(), change);
    outside.set(change);
  }

  /// Takes what is on disk; unsaved edits are given up.
  void reload(ReadOutcome.Read read) {
    disk = read;
    encoding.set(read.encoding());
    obstacles.set(read.obstacles());
    outside.set(new OutsideChange.None());
    buffer.reset(read.text());
    showUnsaved(text.get(), outside.get());
  }
}
