package dev.meshwright.uikit.editor;

import dev.meshwright.uikit.view.AfterLayout;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import javafx.beans.InvalidationListener;
import javafx.util.Subscription;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.reactfx.value.Var;

/// Styles the lines that can be seen, and a few around them, by asking the layers. The cost of a
/// keystroke or a scroll is that of a screen, however long the text is.
final class Styler {

  /// Lines styled before they come into view, so that scrolling shows no bare text.
  private static final int AROUND = 40;

  private final BufferBinding surface;
  private final List<StyleLayer> layers;
  private final AfterLayout next;

  /// The lines, as they are now, that the layers were asked of. A line that is edited is another
  /// one; a line that moves is the same.
  private Set<Object> styled = identities();

  /// Whether the layers may say something else of lines that were not edited.
  private boolean anew = true;

  Styler(BufferBinding surface, List<StyleLayer> layers) {
    this.surface = surface;
    this.layers = List.copyOf(layers);
    this.next = new AfterLayout(surface.area(), this::styleNew);
  }

  /// Follows scrolling and changes.
  Subscription install() {
    // The control's own event of the view is not told of while it follows the caret.
    InvalidationListener scrolled = offset -> next.request();
    Var<Double> across = surface.area().estimatedScrollXProperty();
    Var<Double> down = surface.area().estimatedScrollYProperty();
    across.addListener(scrolled);
    down.addListener(scrolled);
    return Subscription.combine(
        () -> across.removeListener(scrolled),
        () -> down.removeListener(scrolled),
        surface.onShownChange(this::styleChanged),
        next.install());
  }

  /// What was typed is styled at once; which lines can be seen is known when they are laid out.
  private void styleChanged(ShownChange change) {
    int last = change.line() + Math.min(change.insertedLines(), AROUND);
    for (int line = change.line(); line < last; line++) {
      style(line);
      styled.add(surface.area().getParagraph(line));
    }
    next.request();
  }

  /// Asks the layers again, of all lines, with the next frame.
  void styleSoon() {
    anew = true;
    next.request();
  }

  /// The frame that is laid out shows its lines in their styles.
  private void styleNew() {
    if (styleVisible()) {
      surface.area().layout();
    }
    // They tell of the next change only when they were asked for.
    surface.area().getEstimatedScrollX();
    surface.area().getEstimatedScrollY();
  }

  /// Asks the layers for what can be seen and was not asked for yet; tells whether any line that
  /// can be seen has other styles now.
  boolean styleVisible() {
    VisibleLines visible = surface.visibleLines();
    boolean all = anew;
    anew = false;
    Set<Object> seen = identities();
    boolean changed = false;
    int last = Math.min(surface.lineCount() - 1, visible.last() + AROUND);
    for (int line = Math.max(0, visible.first() - AROUND); line <= last; line++) {
      if (all || !styled.contains(surface.area().getParagraph(line))) {
        boolean other = style(line);
        changed |= other && line >= visible.first() && line <= visible.last();
      }
      seen.add(surface.area().getParagraph(line));
    }
    styled = seen;
    return changed;
  }

  private static Set<Object> identities() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  private boolean style(int line) {
    String text = surface.line(line);
    LineMarks marks = new LineMarks(text.length());
    int start = surface.lineStart(line);
    layers.forEach(layer -> layer.mark(line, start, text, marks));
    List<LineMarks.Run> runs = marks.runs();
    if (runs.isEmpty()) {
      runs = List.of(new LineMarks.Run(text.length(), List.of()));
    }
    StyleSpans<Collection<String>> spans = spans(runs);
    if (text.isEmpty() || spans.equals(surface.area().getStyleSpans(line))) {
      return false;
    }
    surface.area().setStyleSpans(line, 0, spans);
    return true;
  }

  private static StyleSpans<Collection<String>> spans(List<LineMarks.Run> runs) {
    StyleSpansBuilder<Collection<String>> builder = new StyleSpansBuilder<>(runs.size());
    runs.forEach(run -> builder.add(run.classes(), run.length()));
    return builder.create();
  }
}
