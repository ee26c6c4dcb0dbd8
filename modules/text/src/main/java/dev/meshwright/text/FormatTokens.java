package dev.meshwright.text;

import dev.meshwright.model.TextRange;
import java.util.ArrayList;
import java.util.List;

/// Cuts a text of JSON, Protobuf or Avro IDL into what has to stay as it is when it is laid out
/// anew: words, strings, comments and single marks. What is between them is blanks.
final class FormatTokens {

  private static final String MARKS = "{}()[]<>;,=:";

  private final String text;
  private int at;

  private FormatTokens(String text) {
    this.text = text;
  }

  /// What a token is.
  enum Sort {
    WORD,
    STRING,
    MARK,
    /// To the end of its line.
    LINE_COMMENT,
    BLOCK_COMMENT
  }

  /// A token and where it is.
  record Token(Sort sort, TextRange range, String text) {

    boolean is(char mark) {
      return sort == Sort.MARK && text.charAt(0) == mark;
    }

    boolean isWord(String word) {
      return sort == Sort.WORD && text.equals(word);
    }

    boolean isComment() {
      return sort == Sort.LINE_COMMENT || sort == Sort.BLOCK_COMMENT;
    }

    boolean opens() {
      return is('{') || is('[') || is('(') || is('<');
    }

    boolean closes() {
      return is('}') || is(']') || is(')') || is('>');
    }
  }

  static List<Token> of(String text) {
    FormatTokens tokens = new FormatTokens(text);
    List<Token> found = new ArrayList<>();
    while (tokens.skipBlanks()) {
      found.add(tokens.next());
    }
    return found;
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\u000b';
  }

  private boolean skipBlanks() {
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
    return at < text.length();
  }

  private Token next() {
    int start = at;
    char c = text.charAt(at);
    Sort sort;
    if (text.startsWith("//", at)) {
      sort = Sort.LINE_COMMENT;
      skipLine();
    } else if (text.startsWith("/*", at)) {
      sort = Sort.BLOCK_COMMENT;
      int end = text.indexOf("*/", at + 2);
      at = end < 0 ? text.length() : end + 2;
    } else if (c == '"' || c == '\'') {
      sort = Sort.STRING;
      skipString(c);
    } else if (MARKS.indexOf(c) >= 0) {
      sort = Sort.MARK;
      at++;
    } else {
      sort = Sort.WORD;
      skipWord();
    }
    return new Token(sort, new TextRange(start, at), text.substring(start, at));
  }

  /// The blanks at the end of the line are part of the comment.
  private void skipLine() {
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
  }

  private void skipString(char quote) {
    at++;
    while (at < text.length() && text.charAt(at) != quote && text.charAt(at) != '\n') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    at = Math.min(at + 1, text.length());
  }

  private void skipWord() {
    at++;
    while (at < text.length() && !endsWord(text.charAt(at))) {
      at++;
    }
  }

  private boolean endsWord(char c) {
    return isBlank(c)
        || c == '"'
        || c == '\''
        || MARKS.indexOf(c) >= 0
        || text.startsWith("//", at)
        || text.startsWith("/*", at);
  }
}
