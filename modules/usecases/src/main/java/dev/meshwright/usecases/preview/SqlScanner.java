package dev.meshwright.usecases.preview;

import dev.meshwright.model.TextRange;
import java.util.Optional;

/// Reads SQL by its smallest pieces: words, names, strings, comments, parentheses.
final class SqlScanner {

  private final String sql;
  private int at;

  SqlScanner(String sql) {
    this.sql = sql;
  }

  /// The end of what was taken last.
  int offset() {
    return at;
  }

  /// Takes a keyword, in any case, if it is next.
  boolean takeWord(String word) {
    int start = skipSpace();
    int end = start + word.length();
    boolean here =
        sql.regionMatches(true, start, word, 0, word.length())
            && (end == sql.length() || !isNamePart(sql.charAt(end)));
    if (here) {
      at = end;
    }
    return here;
  }

  /// Takes a punctuation mark if it is next.
  boolean take(char mark) {
    boolean here = isAt(mark);
    if (here) {
      at = skipSpace() + 1;
    }
    return here;
  }

  boolean isAt(char mark) {
    int start = skipSpace();
    return start < sql.length() && sql.charAt(start) == mark;
  }

  /// Takes a name, quoted or not, if it is next.
  Optional<TextRange> takeName() {
    int start = skipSpace();
    int end = start;
    if (start < sql.length() && sql.charAt(start) == '"') {
      end = endOfQuoted(start, '"');
    } else {
      while (end < sql.length() && isNamePart(sql.charAt(end))) {
        end++;
      }
    }
    at = Math.max(start, end);
    return end > start ? Optional.of(new TextRange(start, end)) : Optional.empty();
  }

  /// Takes everything from an opening parenthesis to the one that closes it.
  ///
  /// @return whether it is closed
  boolean skipParentheses() {
    int depth = 0;
    int i = skipSpace();
    while (i < sql.length()) {
      char c = sql.charAt(i);
      int next = endOfPiece(i);
      if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0) {
        at = i + 1;
        return true;
      }
      i = next;
    }
    return false;
  }

  private int skipSpace() {
    int i = at;
    while (i < sql.length()) {
      int next = isComment(i) ? endOfPiece(i) : i + 1;
      if (!isComment(i) && !Character.isWhitespace(sql.charAt(i))) {
        return i;
      }
      i = next;
    }
    return i;
  }

  private boolean isComment(int i) {
    return sql.startsWith("--", i) || sql.startsWith("/*", i);
  }

  /// The end of the string or comment that begins here, else of the single character.
  private int endOfPiece(int i) {
    char c = sql.charAt(i);
    if (c == '\'' || c == '"') {
      return endOfQuoted(i, c);
    }
    if (sql.startsWith("--", i)) {
      return endOr(sql.indexOf('\n', i), 1);
    }
    if (sql.startsWith("/*", i)) {
      return endOr(sql.indexOf("*/", i + 2), 2);
    }
    return c == '$' ? endOfDollarString(i) : i + 1;
  }

  /// A doubled quote inside begins a new piece, which comes to the same.
  private int endOfQuoted(int start, char quote) {
    return endOr(sql.indexOf(quote, start + 1), 1);
  }

  private int endOfDollarString(int start) {
    int end = start + 1;
    while (end < sql.length() && isNamePart(sql.charAt(end))) {
      end++;
    }
    if (end == sql.length() || sql.charAt(end) != '$') {
      return start + 1;
    }
    String tag = sql.substring(start, end + 1);
    return endOr(sql.indexOf(tag, end + 1), tag.length());
  }

  private int endOr(int found, int length) {
    return found < 0 ? sql.length() : found + length;
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
