package dev.meshwright.uikit.editor;

import dev.meshwright.model.TextEdit;
import java.util.Arrays;

/// What the control shows of a text, and which place is where. The control knows `\n` only, so
/// other line ends are shown as that; and it must not be given very long lines or very long texts.
final class ShownText {

  /// Above this many characters only the beginning is shown.
  static final int LONGEST_TEXT = 5_000_000;

  /// Lines above this many characters are shown in pieces.
  static final int LONGEST_LINE = 20_000;

  private static final int PIECE = 2_000;

  private final String text;
  private final Reduction reduction;

  /// Where each shown line begins in the file's text and as shown; both empty when they are the
  /// same.
  private final int[] fileStarts;

  private final int[] shownStarts;
  private final String lineEnd;

  private ShownText(
      String text, Reduction reduction, int[] fileStarts, int[] shownStarts, String lineEnd) {
    this.text = text;
    this.reduction = reduction;
    this.fileStarts = fileStarts;
    this.shownStarts = shownStarts;
    this.lineEnd = lineEnd;
  }

  static ShownText of(String file) {
    if (file.length() <= LONGEST_TEXT && file.indexOf('\r') < 0 && !hasLongLine(file)) {
      return new ShownText(file, Reduction.NONE, new int[0], new int[0], "\n");
    }
    return new Builder(file).build();
  }

  /// What is shown after an edit led to a new text of the file. A text that is shown as it is
  /// mostly stays so, which the edited lines alone tell: this is asked for at every key.
  ShownText typed(TextEdit edit, String file) {
    if (fileStarts.length > 0
        || file.length() > LONGEST_TEXT
        || edit.replacement().indexOf('\r') >= 0) {
      return of(file);
    }
    int from = edit.range().start();
    int start = file.lastIndexOf('\n', from - 1) + 1;
    int next = file.indexOf('\n', from + edit.replacement().length());
    int end = next < 0 ? file.length() : next;
    return hasLongLine(file.substring(start, end))
        ? of(file)
        : new ShownText(file, Reduction.NONE, fileStarts, shownStarts, lineEnd);
  }

  private static boolean hasLongLine(String file) {
    int start = 0;
    int end;
    while ((end = file.indexOf('\n', start)) >= 0) {
      if (end - start > LONGEST_LINE) {
        return true;
      }
      start = end + 1;
    }
    return file.length() - start > LONGEST_LINE;
  }

  /// The text to show.
  String text() {
    return text;
  }

  Reduction reduction() {
    return reduction;
  }

  /// The shown place of a place in the file; what is not shown is at the end.
  int toShown(int offset) {
    if (fileStarts.length == 0) {
      return Math.min(offset, text.length());
    }
    int line = lineOf(fileStarts, offset);
    int next = line + 1 < shownStarts.length ? shownStarts[line + 1] - 1 : text.length();
    return Math.min(shownStarts[line] + offset - fileStarts[line], next);
  }

  /// The place in the file of a shown place.
  int toFile(int offset) {
    if (fileStarts.length == 0) {
      return offset;
    }
    int line = lineOf(shownStarts, offset);
    return fileStarts[line] + offset - shownStarts[line];
  }

  /// Text typed into the control, with the line ends that the file uses most.
  String toFile(String typed) {
    return lineEnd.equals("\n") ? typed : typed.replace("\n", lineEnd);
  }

  private static int lineOf(int[] starts, int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : Math.max(0, -found - 2);
  }

  /// Reads the text once, line by line.
  private static final class Builder {
    private final String file;
    private final StringBuilder shown = new StringBuilder();
    private int[] fileStarts = new int[1024];
    private int[] shownStarts = new int[1024];
    private int lines;
    private int windowsEnds;
    private int otherEnds;
    private Reduction reduction = Reduction.NONE;

    Builder(String file) {
      this.file = file;
    }

    ShownText build() {
      int length = file.length();
      int limit = Math.min(length, LONGEST_TEXT);
      int start = 0;
      while (true) {
        int end = start;
        while (end < limit && file.charAt(end) != '\n' && file.charAt(end) != '\r') {
          end++;
        }
        line(start, end);
        if (end >= limit) {
          break;
        }
        boolean windows =
            file.charAt(end) == '\r' && end + 1 < length && file.charAt(end + 1) == '\n';
        windowsEnds += windows ? 1 : 0;
        otherEnds += windows ? 0 : 1;
        start = end + (windows ? 2 : 1);
        shown.append('\n');
      }
      if (limit < length) {
        reduction = Reduction.BEGINNING;
      }
      return new ShownText(
          shown.toString(),
          reduction,
          Arrays.copyOf(fileStarts, lines),
          Arrays.copyOf(shownStarts, lines),
          windowsEnds > otherEnds ? "\r\n" : "\n");
    }

    private void line(int start, int end) {
      if (end - start <= LONGEST_LINE) {
        begin(start);
        shown.append(file, start, end);
        return;
      }
      reduction = Reduction.BROKEN_LINES;
      for (int piece = start; piece < end; piece += PIECE) {
        if (piece > start) {
          shown.append('\n');
        }
        begin(piece);
        shown.append(file, piece, Math.min(end, piece + PIECE));
      }
    }

    private void begin(int start) {
      if (lines == fileStarts.length) {
        fileStarts = Arrays.copyOf(fileStarts, lines * 2);
        shownStarts = Arrays.copyOf(shownStarts, lines * 2);
      }
      fileStarts[lines] = start;
      shownStarts[lines] = shown.length();
      lines++;
    }
  }
}
