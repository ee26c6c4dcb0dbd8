package dev.meshwright.text;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.json.JsonQuotes;
import dev.meshwright.model.tree.BrokenNode;
import dev.meshwright.model.tree.NumberNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;

/// The words of a JSON text: white space, comments, strings, numbers.
final class JsonScanner {

  static final int END = -1;
  static final String SYNTAX = "json-syntax";

  private final String text;
  private final ProblemCollector problems;
  private final JsonText.Comments comments;
  private int position;

  JsonScanner(String text, ProblemCollector problems, JsonText.Comments comments) {
    this.text = text;
    this.problems = problems;
    this.comments = comments;
    this.position = text.startsWith("\uFEFF") ? 1 : 0;
  }

  int position() {
    return position;
  }

  int length() {
    return text.length();
  }

  void moveTo(int offset) {
    position = offset;
  }

  /// The next character, or [#END].
  int peek() {
    return position < text.length() ? text.charAt(position) : END;
  }

  String text(TextRange range) {
    return range.of(text);
  }

  /// Moves behind white space and comments and returns the next character, or [#END].
  int next() {
    while (position < text.length()) {
      char c = text.charAt(position);
      if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
        position++;
      } else if (c != '/' || !comment()) {
        return c;
      }
    }
    return END;
  }

  private boolean comment() {
    int start = position;
    if (text.startsWith("//", start)) {
      while (position < text.length() && !isLineEnd(text.charAt(position))) {
        position++;
      }
    } else if (text.startsWith("/*", start)) {
      int end = text.indexOf("*/", start + 2);
      position = end < 0 ? text.length() : end + 2;
      if (end < 0) {
        TextRange open = new TextRange(start, start + 2);
        problems.error(SYNTAX, open, "This comment is never closed.", "Close it with */.");
        return true;
      }
    } else {
      return false;
    }
    if (comments == JsonText.Comments.REPORTED) {
      TextRange range = new TextRange(start, position);
      problems.error(
          "json-comment",
          range,
          "JSON has no comments: most readers refuse the whole file because of this one.",
          "Remove the comment",
          TextEdit.delete(range));
    }
    return true;
  }

  /// A string at the current position, which holds its opening quote.
  StringNode string() {
    char quote = text.charAt(position);
    int start = position++;
    if (quote == '\'') {
      problems.error(
          SYNTAX, new TextRange(start, start + 1), "Strings are quoted with \", not with '.", "");
    }
    int plainStart = position;
    boolean controlSeen = false;
    StringBuilder resolved = null;
    while (position < text.length()) {
      char c = text.charAt(position);
      if (c == quote) {
        String tail = text.substring(plainStart, position++);
        String value = resolved == null ? tail : resolved.append(tail).toString();
        return new StringNode(new TextRange(start, position), value);
      }
      if (isLineEnd(c)) {
        break;
      }
      if (c == '\\') {
        resolved = resolved == null ? new StringBuilder() : resolved;
        resolved.append(text, plainStart, position);
        escape(resolved);
        plainStart = position;
      } else {
        if (c < ' ' && !controlSeen) {
          controlSeen = true;
          problems.error(
              SYNTAX,
              new TextRange(position, position + 1),
              "A string holds an unescaped control character (code %d).".formatted((int) c),
              "Write it as an escape: \\t, \\n or %s.".formatted(JsonQuotes.escape(c)));
        }
        position++;
      }
    }
    return unclosed(start, plainStart, resolved == null ? new StringBuilder() : resolved);
  }

  /// A string that reaches the end of its line: what closes the surrounding value is left out of
  /// it.
  private StringNode unclosed(int start, int plainStart, StringBuilder value) {
    int end = position;
    while (end > plainStart && " \t,]}".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    position = end;
    problems.error(
        SYNTAX,
        new TextRange(start, Math.max(end, start + 1)),
        "This string is not closed on its line.",
        "Close the string",
        TextEdit.insert(end, "\""));
    return new StringNode(
        new TextRange(start, end), value.append(text, plainStart, end).toString());
  }

  /// Whether a quoted string with a colon behind it stands here.
  boolean atKey() {
    int at = position;
    if (at >= text.length() || text.charAt(at) != '"') {
      return false;
    }
    at++;
    while (at < text.length() && text.charAt(at) != '"' && !isLineEnd(text.charAt(at))) {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    at++;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at < text.length() && text.charAt(at) == ':';
  }

  private void escape(StringBuilder into) {
    int start = position++;
    int c = peek();
    position = Math.min(position + 1, text.length());
    switch (c) {
      case '"', '\\', '/' -> into.append((char) c);
      case 'b' -> into.append('\b');
      case 'f' -> into.append('\f');
      case 'n' -> into.append('\n');
      case 'r' -> into.append('\r');
      case 't' -> into.append('\t');
      case 'u' -> unicode(start, into);
      default -> {
        boolean backAtEnd = c == END || isLineEnd((char) c);
        position = start + (backAtEnd ? 1 : 2);
        into.append(text, start, position);
        badEscape(start);
      }
    }
  }

  private void unicode(int start, StringBuilder into) {
    int code = 0;
    for (int i = 0; i < 4; i++) {
      int digit = position < text.length() ? Character.digit(text.charAt(position), 16) : -1;
      if (digit < 0) {
        into.append(text, start, position);
        badEscape(start);
        return;
      }
      code = code * 16 + digit;
      position++;
    }
    into.append((char) code);
  }

  private void badEscape(int start) {
    TextRange range = new TextRange(start, position);
    problems.error(
        SYNTAX,
        range,
        "%s is not an escape of JSON.".formatted(range.of(text)),
        "Known are \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four hexadecimal digits.");
  }

  /// A number, or something that begins like one.
  TreeNode number() {
    TextRange range = run();
    String literal = range.of(text);
    if (JsonNumbers.isJson(literal)) {
      return new NumberNode(range, literal);
    }
    problems.error(
        SYNTAX,
        range,
        "%s is not a number of JSON.".formatted(QuotedText.of(literal)),
        "Numbers are written like 0, -12, 3.5 or 1.0e6: no leading zero or plus.");
    return new BrokenNode(range);
  }

  /// The letters, digits and signs from here on; at least one character.
  TextRange run() {
    int start = position++;
    while (position < text.length() && isRunPart(text.charAt(position))) {
      position++;
    }
    return new TextRange(start, position);
  }

  private static boolean isRunPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '+' || c == '-' || c == '$';
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
