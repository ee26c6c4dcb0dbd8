package dev.meshwright.data.sql;

/// Pieces of SQL that are put together by program.
public final class SqlText {

  private SqlText() {}

  /// A string literal; an expression where the text has zero bytes, which end a statement.
  public static String literal(String text) {
    String quoted = "'" + text.replace("'", "''") + "'";
    return text.indexOf('\0') < 0 ? quoted : "(" + quoted.replace("\0", "' || chr(0) || '") + ")";
  }

  /// The offset in UTF-16 code units of an offset in bytes of the text's UTF-8 form.
  public static int charOffset(String text, long byteOffset) {
    long bytes = 0;
    int at = 0;
    while (at < text.length() && bytes < byteOffset) {
      int point = text.codePointAt(at);
      bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
      at += Character.charCount(point);
    }
    return at;
  }

  /// Where the text begins, behind blanks and comments.
  public static int firstWord(String text) {
    return WithClause.skip(text, 0);
  }

  /// How many parentheses and brackets are open at most, outside strings and comments.
  public static int nesting(String text) {
    int open = 0;
    int most = 0;
    int at = 0;
    while (at < text.length()) {
      int next = SqlPieces.end(text, at);
      if (next == at) {
        char c = text.charAt(at++);
        open += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
        most = Math.max(most, open);
      } else {
        at = next;
      }
    }
    return most;
  }

  /// A statement in parentheses, without the semicolon and comments behind it.
  public static String asSubquery(String text) {
    int end = 0;
    int i = 0;
    while (i < text.length()) {
      int next = SqlPieces.end(text, i);
      boolean comment = text.startsWith("--", i) || text.startsWith("/*", i);
      char c = text.charAt(i);
      if (next == i) {
        next = i + 1;
        if (c != ';' && !Character.isWhitespace(c)) {
          end = next;
        }
      } else if (!comment) {
        end = next;
      }
      i = next;
    }
    return "(" + text.substring(0, end) + "\n)";
  }
}
