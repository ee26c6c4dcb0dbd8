package dev.meshwright.uikit.editor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.util.Subscription;

/// Colors whole lines that changed. An edit takes the colors away until they are given anew.
final class LineChanges {

  private static final int MOST = 20_000;

  private final BufferBinding surface;
  private final Map<Integer, ChangedLines.Kind> kinds = new HashMap<>();

  LineChanges(BufferBinding surface) {
    this.surface = surface;
  }

  Subscription install() {
    return surface.buffer().subscribe(change -> show(List.of()));
  }

  void show(List<ChangedLines> changes) {
    clear();
    for (ChangedLines lines : changes) {
      int end = Math.min(surface.lineCount(), lines.first() + lines.count());
      for (int line = lines.first(); line < end && kinds.size() < MOST; line++) {
        kinds.put(line, lines.kind());
        surface.area().setParagraphStyle(line, List.of(lines.kind().styleClass()));
      }
    }
  }

  /// A color moves with its line when lines come or go above it, so that all lines are looked at.
  private void clear() {
    for (int line = 0; !kinds.isEmpty() && line < surface.lineCount(); line++) {
      if (!surface.area().getParagraph(line).getParagraphStyle().isEmpty()) {
        surface.area().setParagraphStyle(line, List.of());
      }
    }
    kinds.clear();
  }

  Optional<ChangedLines.Kind> at(int line) {
    return Optional.ofNullable(kinds.get(line));
  }
}
