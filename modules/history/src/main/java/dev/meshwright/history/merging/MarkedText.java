package dev.meshwright.history.merging;

import dev.meshwright.model.merge.MergedPart;
import dev.meshwright.model.merge.MergedText;

/// A merged text as Git writes it to the disk: conflicts between markers.
public final class MarkedText {

  private MarkedText() {}

  /// @param ours name of our side, after its marker
  public static String of(MergedText merged, Style style, String base, String ours, String theirs) {
    StringBuilder text = new StringBuilder();
    for (MergedPart part : merged.parts()) {
      switch (part) {
        case MergedPart.Settled(String settled) -> text.append(settled);
        case MergedPart.Conflict conflict -> {
          String end = conflict.ours().concat(conflict.theirs()).contains("\r\n") ? "\r\n" : "\n";
          marker(text, "<<<<<<<", ours, end);
          side(text, conflict.ours(), end);
          if (style == Style.DIFF3) {
            marker(text, "|||||||", base, end);
            side(text, conflict.base(), end);
          }
          text.append("=======").append(end);
          side(text, conflict.theirs(), end);
          marker(text, ">>>>>>>", theirs, end);
        }
      }
    }
    return text.toString();
  }

  /// Whether what both started from is shown, too (`merge.conflictStyle`).
  public enum Style {
    MERGE,
    DIFF3
  }

  private static void marker(StringBuilder text, String marker, String name, String end) {
    text.append(marker).append(name.isEmpty() ? "" : " " + name).append(end);
  }

  private static void side(StringBuilder text, String lines, String end) {
    text.append(lines);
    if (!lines.isEmpty() && !lines.endsWith("\n")) {
      text.append(end);
    }
  }
}
