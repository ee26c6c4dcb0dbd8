package dev.meshwright.uikit.editor;

import dev.meshwright.model.Severity;
import dev.meshwright.model.TextRange;

/// Draws a wave under each problem. What is empty, or a line end, is drawn under the nearest
/// character, so that no problem is invisible.
final class ProblemLayer implements StyleLayer {

  private final BufferBinding surface;
  private final ProblemMarks marks;

  ProblemLayer(BufferBinding surface, ProblemMarks marks) {
    this.surface = surface;
    this.marks = marks;
  }

  @Override
  public void mark(int line, int start, String text, LineMarks lineMarks) {
    int end = start + text.length();
    for (ProblemMarks.Placed placed : marks.all()) {
      TextRange range = surface.toShown(placed.range());
      if (range.start() > end) {
        return;
      }
      if (range.end() >= start) {
        markOne(range, placed.problem().severity(), start, end, lineMarks);
      }
    }
  }

  private static void markOne(
      TextRange range, Severity severity, int start, int end, LineMarks lineMarks) {
    int from = Math.max(range.start(), start);
    int to = Math.min(range.end(), end);
    if (range.start() < start && to <= start) {
      return;
    }
    if (from >= to) {
      from = Math.min(from, end - 1);
      to = from + 1;
    }
    lineMarks.add(from - start, to - start, styleClass(severity));
  }

  static String styleClass(Severity severity) {
    return switch (severity) {
      case ERROR -> "problem-error";
      case WARNING -> "problem-warning";
      case INFO -> "problem-info";
    };
  }
}
