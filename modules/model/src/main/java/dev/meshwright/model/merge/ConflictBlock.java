package dev.meshwright.model.merge;

import dev.meshwright.model.TextRange;
import java.util.ArrayList;
import java.util.List;

/// A conflict in a text, with its markers.
///
/// @param range of all of it, from the first marker to the end of the last one's line
/// @param ours between the markers of our side
/// @param theirs between the markers of their side
public record ConflictBlock(TextRange range, String ours, String theirs) {

  private static final int MARKER = 7;

  /// How a conflict is settled.
  public enum Choice {
    OURS,
    THEIRS,
    BOTH
  }

  public String settled(Choice choice) {
    return switch (choice) {
      case OURS -> ours;
      case THEIRS -> theirs;
      case BOTH -> ours + theirs;
    };
  }

  /// The conflicts of a text in order. Markers that stand alone are text.
  public static List<ConflictBlock> in(String text) {
    List<ConflictBlock> blocks = new ArrayList<>();
    int start = -1;
    int ours = -1;
    int oursEnd = -1;
    int theirs = -1;
    for (int line = 0; line < text.length(); line = after(text, line)) {
      if (isMarker(text, line, '<')) {
        start = line;
        ours = after(text, line);
        oursEnd = -1;
        theirs = -1;
      } else if (start >= 0 && oursEnd < 0 && isMarker(text, line, '|')) {
        oursEnd = line;
      } else if (start >= 0 && theirs < 0 && isMarker(text, line, '=')) {
        oursEnd = oursEnd < 0 ? line : oursEnd;
        theirs = after(text, line);
      } else if (theirs >= 0 && isMarker(text, line, '>')) {
        blocks.add(
            new ConflictBlock(
                new TextRange(start, after(text, line)),
                text.substring(ours, oursEnd),
                text.substring(theirs, line)));
        start = -1;
        theirs = -1;
      }
    }
    return blocks;
  }

  private static int after(String text, int line) {
    int end = text.indexOf('\n', line);
    return end < 0 ? text.length() : end + 1;
  }

  private static boolean isMarker(String text, int line, char sign) {
    int end = line + MARKER;
    if (end > text.length()) {
      return false;
    }
    for (int i = line; i < end; i++) {
      if (text.charAt(i) != sign) {
        return false;
      }
    }
    char next = end < text.length() ? text.charAt(end) : '\n';
    return next == ' ' || next == '\n' || next == '\r';
  }
}
