package dev.meshwright.uikit.editor;

import dev.meshwright.uikit.view.NextPulse;
import java.util.Collection;
import java.util.List;
import javafx.util.Subscription;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/// Styles the lines that can be seen, and a few around them, by asking the layers. The cost of a
/// keystroke or a scroll is that of a screen, however long the text is.
final class Styler {

  /// Lines styled before they come into view, so that scrolling shows no bare text.
  private static final int AROUND = 40;

  private final BufferBinding surface;
  private final List<StyleLayer> layers;
  private final NextPulse next = new NextPulse(this::styleVisible);
  private boolean styling;

  Styler(BufferBinding surface, List<StyleLayer> layers) {
    this.surface = surface;
    this.layers = List.copyOf(layers);
  }

  /// Follows scrolling and changes.
  Subscription install() {
    org.reactfx.Subscription viewport =
        surface.area().viewportDirtyEvents().subscribe(event -> next.request());
    Subscription changes = surface.onShownChange(this::styleChanged);
    return Subscription.combine(viewport::unsubscribe, changes, next::stop);
  }

  /// What was typed is styled at once; which lines can be seen is known with the next pulse.
  private void styleChanged(ShownChange change) {
    int last = change.line() + Math.min(change.insertedLines(), AROUND);
    for (int line = change.line(); line < last; line++) {
      style(line);
    }
    next.request();
  }

  /// Asks the layers again with the next pulse.
  void styleSoon() {
    next.request();
  }

  /// Asks the layers again for what can be seen.
  void styleVisible() {
    if (styling) {
      return;
    }
    styling = true;
    try {
      VisibleLines visible = surface.visibleLines();
      int last = Math.min(surface.lineCount() - 1, visible.last() + AROUND);
      for (int line = Math.max(0, visible.first() - AROUND); line <= last; line++) {
        style(line);
      }
    } finally {
      styling = false;
    }
  }

  private void style(int line) {
    String text = surface.line(line);
    LineMarks marks = new LineMarks(text.length());
    int start = surface.lineStart(line);
    layers.forEach(layer -> layer.mark(line, start, text, marks));
    List<LineMarks.Run> runs = marks.runs();
    if (runs.isEmpty()) {
      runs = List.of(new LineMarks.Run(text.length(), List.of()));
    }
    StyleSpans<Collection<String>> spans = spans(runs);
    if (!text.isEmpty() && !spans.equals(surface.area().getStyleSpans(line))) {
      surface.area().setStyleSpans(line, 0, spans);
    }
  }

  private static StyleSpans<Collection<String>> spans(List<LineMarks.Run> runs) {
    StyleSpansBuilder<Collection<String>> builder = new StyleSpansBuilder<>(runs.size());
    runs.forEach(run -> builder.add(run.classes(), run.length()));
    return builder.create();
  }
}
