package dev.meshwright.uikit.typing;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import java.util.ArrayList;
import java.util.List;

/// How the lines of a text end.
public enum LineEnding {
  /// `\n`, also of a text of one line.
  LF("\n"),
  /// `\r\n`.
  CRLF("\r\n"),
  /// `\r`.
  CR("\r"),
  /// Not all alike.
  MIXED("\n");

  private final String end;

  LineEnding(String end) {
    this.end = end;
  }

  /// Reads the text once.
  public static LineEnding of(String text) {
    // Asked for with each key that is typed, and so for nearly every text.
    if (text.indexOf('\r') < 0) {
      return LF;
    }
    boolean lf = false;
    boolean crlf = false;
    boolean cr = false;
    for (int at = next(text, 0); at < text.length(); at = next(text, at)) {
      int length = length(text, at);
      crlf |= length == 2;
      lf |= length == 1 && text.charAt(at) == '\n';
      cr |= length == 1 && text.charAt(at) == '\r';
      at += length;
    }
    if ((lf ? 1 : 0) + (crlf ? 1 : 0) + (cr ? 1 : 0) > 1) {
      return MIXED;
    }
    return crlf ? CRLF : cr ? CR : LF;
  }

  /// The edits after which each line of a text ends so.
  public List<TextEdit> edits(String text) {
    List<TextEdit> edits = new ArrayList<>();
    for (int at = next(text, 0); at < text.length(); at = next(text, at)) {
      TextRange found = new TextRange(at, at + length(text, at));
      if (!found.of(text).equals(end)) {
        edits.add(TextEdit.replace(found, end));
      }
      at = found.end();
    }
    return edits;
  }

  /// Where the next line end begins; the end of the text when there is none.
  private static int next(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
    return at;
  }

  private static int length(String text, int at) {
    return text.charAt(at) == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n' ? 2 : 1;
  }
}
