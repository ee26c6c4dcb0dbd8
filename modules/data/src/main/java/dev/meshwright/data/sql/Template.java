package dev.meshwright.data.sql;

import dev.meshwright.model.TextRange;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A template of dbt in a text: `{{ expression }}`, `{% tag %}` or `{# comment #}`.
///
/// @param range with its marks
/// @param inside where its content is
/// @param trimsBefore whether blanks before it go
/// @param trimsBehind whether blanks behind it go
/// @param closed whether its end is there
record Template(
    Kind kind,
    TextRange range,
    TextRange inside,
    boolean trimsBefore,
    boolean trimsBehind,
    boolean closed) {

  private static final Pattern RAW = Pattern.compile("\\s*raw\\s*");
  private static final Pattern END_RAW = Pattern.compile("\\{%-?\\s*endraw\\s*-?%}");
  private static final Pattern CONFIG = Pattern.compile("\\s*config\\b");

  enum Kind {
    EXPRESSION("}}"),
    TAG("%}"),
    COMMENT("#}");

    private final String end;

    Kind(String end) {
      this.end = end;
    }
  }

  static boolean begins(String text, int at) {
    return text.charAt(at) == '{'
        && at + 1 < text.length()
        && "{%#".indexOf(text.charAt(at + 1)) >= 0;
  }

  /// @param at where one begins
  static Template at(String text, int at) {
    Kind kind =
        switch (text.charAt(at + 1)) {
          case '{' -> Kind.EXPRESSION;
          case '%' -> Kind.TAG;
          default -> Kind.COMMENT;
        };
    int from = at + 2;
    boolean trimsBefore = text.startsWith("-", from);
    int close = kind == Kind.COMMENT ? text.indexOf(kind.end, from) : closing(text, from, kind.end);
    if (close < 0) {
      TextRange mark = new TextRange(at, from);
      return new Template(kind, mark, mark, trimsBefore, false, false);
    }
    boolean trimsBehind = close > from && text.charAt(close - 1) == '-';
    int start = trimsBefore ? from + 1 : from;
    int end = Math.max(start, trimsBehind ? close - 1 : close);
    return new Template(
        kind,
        new TextRange(at, close + 2),
        new TextRange(Math.min(start, end), end),
        trimsBefore,
        trimsBehind,
        true);
  }

  /// The word that a tag begins with.
  String word(String text) {
    String content = inside.of(text).strip();
    int end = 0;
    while (end < content.length() && Character.isLetterOrDigit(content.charAt(end))) {
      end++;
    }
    return content.substring(0, end);
  }

  /// Whether it only says how dbt builds the model.
  boolean isConfig(String text) {
    return kind == Kind.EXPRESSION && CONFIG.matcher(inside.of(text)).lookingAt();
  }

  boolean isRaw(String text) {
    return kind == Kind.TAG && RAW.matcher(inside.of(text)).matches();
  }

  /// Where the text that this `raw` keeps from being read as templates ends; empty for all else,
  /// and when that is not closed.
  OptionalInt endOfRaw(String text) {
    if (!isRaw(text)) {
      return OptionalInt.empty();
    }
    Matcher end = END_RAW.matcher(text);
    return end.find(range.end()) ? OptionalInt.of(end.start()) : OptionalInt.empty();
  }

  /// The end mark, outside the strings of the template; -1 when there is none.
  private static int closing(String text, int from, String mark) {
    int at = from;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\'' || c == '"') {
        at = endOfString(text, at);
      } else if (text.startsWith(mark, at)) {
        return at;
      } else {
        at++;
      }
    }
    return -1;
  }

  static int endOfString(String text, int at) {
    char quote = text.charAt(at);
    int i = at + 1;
    while (i < text.length() && text.charAt(i) != quote) {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return Math.min(i + 1, text.length());
  }
}
