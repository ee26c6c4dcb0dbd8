package dev.meshwright.uikit.diff;

import dev.meshwright.uikit.editor.ChangedLines;
import dev.meshwright.uikit.editor.ChangedLines.Kind;
import java.util.ArrayList;
import java.util.List;

/// The lines of a text that differ from an earlier one.
public final class SideLines {

  private SideLines() {}

  public static List<ChangedLines> between(String before, String after) {
    List<ChangedLines> lines = new ArrayList<>();
    for (Hunk hunk : LineDiff.between(before, after)) {
      int size = hunk.afterEnd() - hunk.afterStart();
      if (size > 0) {
        lines.add(
            new ChangedLines(hunk.afterStart(), size, hunk.adds() ? Kind.ADDED : Kind.CHANGED));
      }
    }
    return lines;
  }
}
