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
    kinds.keySet().stream()
        .filter(line -> line < surface.lineCount())
        .forEach(line -> surface.area().setParagraphStyle(line, List.of()));
    kinds.clear();
    for (ChangedLines lines : changes) {
      int end = Math.min(surface.lineCount(), lines.first() + lines.count());
      for (int line = lines.first(); line < end && kinds.size() < MOST; line++) {
        kinds.put(line, lines.kind());
        surface.area().setParagraphStyle(line, List.of(lines.kind().styleClass()));
      }
    }
  }

  Optional<ChangedLines.Kind> at(int line) {
    return Optional.ofNullable(kinds.get(line));
  }
}
