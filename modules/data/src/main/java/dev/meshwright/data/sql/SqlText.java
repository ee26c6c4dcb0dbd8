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
    return SqlTokens.resolvedCode(text)
        .mapToInt(token -> token.range().start())
        .findFirst()
        .orElse(text.length());
  }

  /// How many parentheses and brackets are open at most, outside strings and comments.
  public static int nesting(String text) {
    return SqlTokens.resolvedCode(text).mapToInt(SqlToken::depth).max().orElse(0);
  }

  /// A statement in parentheses, without the semicolon and comments behind it.
  public static String asSubquery(String text) {
    int end =
        SqlTokens.resolvedCode(text)
            .filter(token -> !token.is(';'))
            .mapToInt(token -> token.range().end())
            .max()
            .orElse(0);
    return "(" + text.substring(0, end) + "\n)";
  }
}
