package dev.meshwright.uikit.buffer;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/// The text of one open document and its one history, for all views of it: source, tree and form
/// edit the same buffer, and undo takes back whatever came last, from wherever it came.
///
/// The text is kept as it is in the file, line ends included. To be used on one thread.
public final class TextBuffer {

  private final ReadOnlyObjectWrapper<TextState> state;
  private final UndoHistory history = new UndoHistory();
  private final List<Consumer<BufferChange>> listeners = new ArrayList<>();
  private boolean telling;

  public TextBuffer(String text) {
    state = new ReadOnlyObjectWrapper<>(new TextState(text, 0));
  }

  public String text() {
    return state.get().text();
  }

  public long version() {
    return state.get().version();
  }

  public ReadOnlyObjectProperty<TextState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// Tells of every change, after the text has changed.
  public Subscription subscribe(Consumer<BufferChange> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /// Makes the edits, all speaking of the present text, as one step of the history.
  ///
  /// @throws IllegalArgumentException when edits overlap or reach beyond the text
  /// @throws IllegalStateException when called by a listener of a change
  public void edit(List<TextEdit> edits) {
    history.close();
    add(edits, step -> step, false);
    history.close();
  }

  /// Makes edits that go on with the step before: one undo takes both back.
  public void editFurther(List<TextEdit> edits) {
    history.close();
    add(edits, UndoStep::continuing, false);
    history.close();
  }

  /// Makes an edit that joins the typing before it, where it goes on in the same word.
  public void type(TextEdit edit) {
    add(List.of(edit), step -> step, true);
  }

  private void add(List<TextEdit> edits, UnaryOperator<UndoStep> as, boolean typed) {
    List<TextEdit> sorted =
        edits.stream()
            .filter(edit -> !edit.range().of(text()).equals(edit.replacement()))
            .sorted(Comparator.comparingInt(edit -> edit.range().start()))
            .toList();
    if (sorted.isEmpty()) {
      return;
    }
    UndoStep step = as.apply(UndoStep.of(text(), sorted, typed));
    apply(sorted, () -> history.add(step));
  }

  /// Takes the last step back; false when there is none.
  public boolean undo() {
    Optional<UndoStep> step = history.back();
    step.ifPresent(taken -> apply(taken.inverse(), () -> {}));
    if (step.filter(UndoStep::continues).isPresent()) {
      undo();
    }
    return step.isPresent();
  }

  /// Makes the step last taken back again; false when there is none.
  public boolean redo() {
    Optional<UndoStep> step = history.forth();
    step.ifPresent(made -> apply(made.edits(), () -> {}));
    if (step.isPresent() && history.goesOn()) {
      redo();
    }
    return step.isPresent();
  }

  /// Says that the present text is what the file holds.
  public void markSaved() {
    history.markSaved();
  }

  /// Replaces everything, as when the file is read again. The history begins anew and the text
  /// counts as saved.
  public void reset(String text) {
    TextState before = state.get();
    List<TextEdit> edits = List.of(new TextEdit(new TextRange(0, before.text().length()), text));
    apply(edits, history::clear);
  }

  private void apply(List<TextEdit> edits, Runnable record) {
    if (telling) {
      throw new IllegalStateException("a listener of a change must not change the text");
    }
    TextState before = state.get();
    TextState after = new TextState(TextEdits.apply(before.text(), edits), before.version() + 1);
    record.run();
    telling = true;
    try {
      BufferChange change = new BufferChange(before, after, edits);
      state.set(after);
      List.copyOf(listeners).forEach(listener -> listener.accept(change));
    } finally {
      telling = false;
    }
  }
}
