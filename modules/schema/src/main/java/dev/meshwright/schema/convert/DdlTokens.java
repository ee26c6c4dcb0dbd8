package dev.meshwright.schema.convert;

import dev.meshwright.model.LineIndex;
import dev.meshwright.model.Location;
import dev.meshwright.model.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The words of a text in PostgreSQL's SQL.
final class DdlTokens {

  private final String file;
  private final String text;
  private final LineIndex lines;
  private int at;

  private DdlTokens(String file, String text) {
    this.file = file;
    this.text = text;
    this.lines = LineIndex.of(text);
  }

  /// What a word is.
  enum Kind {
    /// A name or key word; names without quotes are in lower case.
    WORD,
    QUOTED_NAME,
    TEXT,
    NUMBER,
    SIGN
  }

  /// @param value of it: a name without its quotes
  record Token(Kind kind, String value, Location place) {

    boolean is(String word) {
      return (kind == Kind.WORD || kind == Kind.SIGN) && value.equals(word);
    }

    boolean isName() {
      return kind == Kind.WORD || kind == Kind.QUOTED_NAME;
    }
  }

  /// The statements of a text, without the semicolons between them.
  static List<List<Token>> statements(String file, String text) {
    DdlTokens reader = new DdlTokens(file, text);
    List<List<Token>> statements = new ArrayList<>();
    List<Token> open = new ArrayList<>();
    while (reader.skip()) {
      Token next = reader.next();
      if (next.is(";")) {
        statements.add(List.copyOf(open));
        open.clear();
      } else {
        open.add(next);
      }
    }
    statements.add(List.copyOf(open));
    return statements.stream().filter(statement -> !statement.isEmpty()).toList();
  }

  /// Passes over blanks and comments, which may lie in one another.
  private boolean skip() {
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\uFEFF') {
        at++;
      } else if (text.startsWith("--", at)) {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else if (text.startsWith("/*", at)) {
        int depth = 0;
        do {
          depth += text.startsWith("/*", at) ? 1 : text.startsWith("*/", at) ? -1 : 0;
          at += text.startsWith("/*", at) || text.startsWith("*/", at) ? 2 : 1;
        } while (depth > 0 && at < text.length());
      } else {
        return true;
      }
    }
    return false;
  }

  private Token next() {
    int start = at;
    char first = text.charAt(at);
    if (first == '\'' || ((first == 'E' || first == 'e') && text.startsWith("'", at + 1))) {
      boolean escapes = first != '\'';
      at += escapes ? 1 : 0;
      return token(Kind.TEXT, until('\'', escapes), start);
    }
    if (first == '"') {
      return token(Kind.QUOTED_NAME, until('"', false), start);
    }
    if (first == '$') {
      int tag = text.indexOf('$', at + 1);
      String mark = tag < 0 ? "" : text.substring(at, tag + 1);
      if (mark.matches("\\$\\w*\\$")) {
        int end = text.indexOf(mark, tag + 1);
        int stop = end < 0 ? text.length() : end;
        String value = text.substring(tag + 1, stop);
        at = Math.min(text.length(), stop + mark.length());
        return token(Kind.TEXT, value, start);
      }
    }
    if (Character.isLetter(first) || first == '_') {
      while (at < text.length() && isPart(text.charAt(at))) {
        at++;
      }
      return token(Kind.WORD, text.substring(start, at).toLowerCase(Locale.ROOT), start);
    }
    if (Character.isDigit(first)) {
      while (at < text.length()
          && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '.')) {
        at++;
      }
      return token(Kind.NUMBER, text.substring(start, at), start);
    }
    at += text.startsWith("::", at) ? 2 : 1;
    return token(Kind.SIGN, text.substring(start, at), start);
  }

  private static boolean isPart(char sign) {
    return Character.isLetterOrDigit(sign) || sign == '_' || sign == '$';
  }

  private String until(char quote, boolean escapes) {
    StringBuilder value = new StringBuilder();
    at++;
    while (at < text.length()) {
      char sign = text.charAt(at++);
      if (escapes && sign == '\\' && at < text.length()) {
        value.append(text.charAt(at++));
      } else if (sign != quote) {
        value.append(sign);
      } else if (at < text.length() && text.charAt(at) == quote) {
        value.append(quote);
        at++;
      } else {
        break;
      }
    }
    return value.toString();
  }

  private Token token(Kind kind, String value, int start) {
    return new Token(kind, value, Location.of(file, lines, new TextRange(start, at)));
  }
}
