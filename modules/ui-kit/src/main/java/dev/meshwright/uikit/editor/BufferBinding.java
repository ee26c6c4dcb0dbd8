package dev.meshwright.uikit.editor;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.uikit.buffer.BufferChange;
import dev.meshwright.uikit.buffer.TextBuffer;
import dev.meshwright.uikit.typing.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.control.IndexRange;
import javafx.util.Subscription;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.TwoDimensional.Bias;

/// Keeps the control and the buffer saying the same, whichever of them is changed. The parts of the
/// editor work on the shown text through it.
final class BufferBinding {

  private final CodePane area = new CodePane();
  private final TextBuffer buffer;
  private final List<Consumer<ShownChange>> listeners = new ArrayList<>();
  private final Subscription subscription;
  private ShownText shown;

  /// Where the buffer last changed from elsewhere, as shown.
  private TextRange lastChange = TextRange.at(0);

  /// Set while one side follows the other.
  private boolean following;

  BufferBinding(TextBuffer buffer) {
    this.buffer = buffer;
    this.shown = ShownText.of(buffer.text());
    // The control has made its empty line already. Such a line takes its styles when it is put into
    // a
    // window, before the window itself has any, and finds no color: another text makes another
    // line.
    area.replaceText(" ");
    area.show(shown.text());
    area.moveTo(0);
    org.reactfx.Subscription typed = area.plainTextChanges().subscribe(this::typed);
    subscription = Subscription.combine(buffer.subscribe(this::follow), typed::unsubscribe);
  }

  CodePane area() {
    return area;
  }

  TextBuffer buffer() {
    return buffer;
  }

  /// The text as shown, with the map to the file's text.
  ShownText shown() {
    return shown;
  }

  int lineCount() {
    return area.getParagraphs().size();
  }

  /// A shown line, from 0, without its end.
  String line(int line) {
    return area.getText(line);
  }

  int lineStart(int line) {
    return area.getAbsolutePosition(line, 0);
  }

  int lineOf(int offset) {
    return area.offsetToPosition(offset, Bias.Forward).getMajor();
  }

  /// Before the first layout, as many lines as a window may show.
  VisibleLines visibleLines() {
    if (area.getVisibleParagraphs().isEmpty()) {
      return new VisibleLines(0, Math.min(lineCount() - 1, 60));
    }
    return new VisibleLines(
        area.firstVisibleParToAllParIndex(), area.lastVisibleParToAllParIndex());
  }

  /// Makes edits on the shown text as one step of the history.
  void edit(List<TextEdit> edits) {
    ShownText map = shown;
    buffer.edit(
        edits.stream()
            .map(edit -> new TextEdit(fileRange(edit.range(), map), map.toFile(edit.replacement())))
            .toList());
  }

  /// Does what a key does: its edits as one step of the history, then its selection.
  void perform(Typed typed) {
    if (!typed.edits().isEmpty()) {
      edit(typed.edits());
    }
    select(typed.selection());
  }

  /// The selected range of the shown text; empty at the caret.
  TextRange selection() {
    IndexRange range = area.getSelection();
    return new TextRange(range.getStart(), range.getEnd());
  }

  /// Selects a range of the shown text and brings its end into view.
  void select(TextRange range) {
    int length = area.getLength();
    area.selectRange(Math.min(range.start(), length), Math.min(range.end(), length));
    area.requestFollowCaret();
  }

  /// Where the caret is on the screen, or the control when it is out of view.
  Bounds caretOnScreen() {
    return area.getCaretBounds().orElseGet(() -> area.localToScreen(area.getLayoutBounds()));
  }

  void undo() {
    if (buffer.undo()) {
      select(TextRange.at(lastChange.end()));
    }
  }

  void redo() {
    if (buffer.redo()) {
      select(TextRange.at(lastChange.end()));
    }
  }

  private static TextRange fileRange(TextRange range, ShownText map) {
    return new TextRange(map.toFile(range.start()), map.toFile(range.end()));
  }

  TextRange toShown(TextRange range) {
    int start = shown.toShown(range.start());
    return new TextRange(start, Math.max(start, shown.toShown(range.end())));
  }

  TextRange toFile(TextRange range) {
    return fileRange(range, shown);
  }

  Subscription onShownChange(Consumer<ShownChange> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /// The control was changed by its user; the buffer follows.
  private void typed(PlainTextChange change) {
    if (!following) {
      TextRange range =
          new TextRange(change.getPosition(), change.getPosition() + change.getRemoved().length());
      TextEdit edit = new TextEdit(fileRange(range, shown), shown.toFile(change.getInserted()));
      following = true;
      try {
        buffer.type(edit);
      } finally {
        following = false;
      }
      shown = shown.typed(edit, buffer.text());
    }
    tell(
        new ShownChange(
            change.getPosition(),
            change.getRemoved(),
            change.getInserted(),
            lineOf(change.getPosition())));
  }

  /// The buffer was changed by an edit or by undo; the control follows with the smallest
  /// replacement.
  private void follow(BufferChange change) {
    if (following) {
      return;
    }
    String old = shown.text();
    ShownText now = ShownText.of(change.after().text());
    int caret = now.toShown(change.moved(shown.toFile(area.getCaretPosition())));
    shown = now;
    int prefix = commonPrefix(old, now.text());
    int suffix = commonSuffix(old, now.text(), prefix);
    following = true;
    try {
      area.replaceText(
          prefix,
          old.length() - suffix,
          now.text().substring(prefix, now.text().length() - suffix));
      area.moveTo(Math.min(caret, now.text().length()));
    } finally {
      following = false;
    }
    lastChange = new TextRange(prefix, now.text().length() - suffix);
  }

  private void tell(ShownChange change) {
    List.copyOf(listeners).forEach(listener -> listener.accept(change));
  }

  static int commonPrefix(String one, String other) {
    int most = Math.min(one.length(), other.length());
    int at = 0;
    while (at < most && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return at;
  }

  static int commonSuffix(String one, String other, int prefix) {
    int most = Math.min(one.length(), other.length()) - prefix;
    int at = 0;
    while (at < most
        && one.charAt(one.length() - 1 - at) == other.charAt(other.length() - 1 - at)) {
      at++;
    }
    return at;
  }

  void dispose() {
    subscription.unsubscribe();
    listeners.clear();
    area.dispose();
  }
}
