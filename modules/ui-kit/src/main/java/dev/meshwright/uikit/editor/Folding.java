package dev.meshwright.uikit.editor;

import dev.meshwright.model.TextRange;
import javafx.util.Subscription;

/// Folds lines away and brings them back. What somebody goes to is unfolded.
final class Folding {

  private final BufferBinding surface;

  /// While the control folds, its caret goes through what is folded.
  private boolean atWork;

  Folding(BufferBinding surface) {
    this.surface = surface;
  }

  Subscription install() {
    return surface.area().caretPositionProperty().subscribe(position -> unfoldCaret());
  }

  private int caretLine() {
    return surface.area().getCurrentParagraph();
  }

  private void unfoldCaret() {
    int line = caretLine();
    if (!atWork && isFolded(line)) {
      unfold(line - 1);
    }
  }

  private boolean isFolded(int line) {
    return line > 0 && line < surface.lineCount() && surface.area().isFolded(line);
  }

  /// Whether the line below is indented deeper: cheap, as it is asked with each line drawn.
  boolean canFold(int line) {
    if (line + 1 >= surface.lineCount()) {
      return false;
    }
    int indent = FoldRegion.indent(surface.line(line));
    return indent >= 0 && FoldRegion.indent(surface.line(line + 1)) > indent;
  }

  void toggle(int line) {
    if (isFolded(line + 1)) {
      unfold(line);
    } else {
      FoldRegion.below(line, surface.lineCount(), surface::line).ifPresent(this::fold);
    }
  }

  void foldAtCaret() {
    int line = caretLine();
    if (!isFolded(line + 1)) {
      FoldRegion.around(line, surface.lineCount(), surface::line).ifPresent(this::fold);
    }
  }

  void unfoldAtCaret() {
    unfold(caretLine());
  }

  private void fold(FoldRegion region) {
    int line = caretLine();
    if (line > region.head() && line <= region.last()) {
      int end = surface.lineStart(region.head()) + surface.line(region.head()).length();
      surface.select(TextRange.at(end));
    }
    atWork = true;
    surface.area().foldParagraphs(region.head(), region.last());
    atWork = false;
    surface.area().recreateParagraphGraphic(region.head());
  }

  private void unfold(int line) {
    int head = line;
    while (isFolded(head)) {
      head--;
    }
    if (isFolded(head + 1)) {
      surface.area().unfoldParagraphs(head);
    }
  }
}
