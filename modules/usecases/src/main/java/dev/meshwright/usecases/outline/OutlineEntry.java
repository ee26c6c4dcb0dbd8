package dev.meshwright.usecases.outline;

import dev.meshwright.model.TextRange;
import java.util.ArrayList;
import java.util.List;

/// Something that a text holds under a name.
///
/// @param name as people read it
/// @param range of the whole
/// @param nameRange of what to show of it; where it has no name, its begin
/// @param children what it holds, in the order of the text
public record OutlineEntry(
    String name, TextRange range, TextRange nameRange, List<OutlineEntry> children) {

  public OutlineEntry {
    children = List.copyOf(children);
  }

  /// The entries around a place, the outermost first; the innermost touches it. Of two that meet
  /// there, the one that begins. What is declared elsewhere in the text may still be shown inside
  /// an entry: so the children are asked first.
  public List<OutlineEntry> pathTo(int offset) {
    List<OutlineEntry> inside = List.of();
    for (OutlineEntry child : children) {
      List<OutlineEntry> found = child.pathTo(offset);
      if (!found.isEmpty()) {
        inside = found;
        if (found.getFirst().range().end() != offset) {
          break;
        }
      }
    }
    if (inside.isEmpty() && !range.touches(offset)) {
      return List.of();
    }
    List<OutlineEntry> path = new ArrayList<>(List.of(this));
    path.addAll(inside);
    return path;
  }
}
