package dev.meshwright.schema.proto.parse;

import dev.meshwright.model.TextRange;
import dev.meshwright.text.ProblemCollector;

/// Cuts a text into tokens. White space and comments are left out; [CommentReader] finds them again
/// between tokens. What is no token is reported and skipped.
final class Lexer {

  private static final String RULE = "proto-syntax";

  private final String text;
  private final Tokens tokens;
  private final ProblemCollector problems;
  private int at;

  private Lexer(String text, ProblemCollector problems) {
    this.text = text;
    this.tokens = new Tokens(text);
    this.problems = problems;
  }

  static Tokens lex(String text, ProblemCollector problems) {
    Lexer lexer = new Lexer(text, problems);
    lexer.run();
    return lexer.tokens;
  }

  private void run() {
    at = start(text);
    while (at < text.length()) {
      char c = text.charAt(at);
      if (isBlank(c)) {
        at++;
      } else if (c == '/' && (next() == '/' || next() == '*')) {
        comment();
      } else if (isLetter(c)) {
        word();
      } else if (isDigit(c) || (c == '.' && isDigit(next()))) {
        number();
      } else if (c == '"' || c == '\'') {
        string(c);
      } else {
        sign(c);
      }
    }
    tokens.add(ProtoTokenKind.END, text.length(), text.length());
  }

  /// Where a text begins: behind a byte order mark.
  static int start(String text) {
    return text.startsWith("\uFEFF") ? 1 : 0;
  }

  static boolean isBlank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }

  private static boolean isHex(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }

  private char next() {
    return at + 1 < text.length() ? text.charAt(at + 1) : '\0';
  }

  private char here() {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private void comment() {
    int start = at;
    if (next() == '/') {
      int end = text.indexOf('\n', at);
      at = end < 0 ? text.length() : end;
      return;
    }
    int end = text.indexOf("*/", at + 2);
    if (end < 0) {
      problems.error(
          RULE,
          new TextRange(start, start + 2),
          "This comment never ends: the rest of the file is taken as comment.",
          "Add */ where the comment ends.");
      at = text.length();
    } else {
      at = end + 2;
    }
  }

  private void word() {
    int start = at;
    while (isLetter(here()) || isDigit(here())) {
      at++;
    }
    tokens.add(ProtoTokenKind.WORD, start, at);
  }

  private void number() {
    int start = at;
    ProtoTokenKind kind = ProtoTokenKind.WHOLE;
    if (here() == '0' && (next() == 'x' || next() == 'X')) {
      at += 2;
      int digits = at;
      while (isHex(here())) {
        at++;
      }
      if (at == digits) {
        wrong(start, "\"0x\" must be followed by hexadecimal digits.");
      }
    } else {
      kind = decimalNumber();
      String digits = text.substring(start, at);
      boolean octal = kind == ProtoTokenKind.WHOLE && digits.length() > 1 && digits.startsWith("0");
      if (octal && (digits.indexOf('8') >= 0 || digits.indexOf('9') >= 0)) {
        wrong(start, "Numbers that begin with 0 are octal and cannot contain 8 or 9.");
      }
    }
    if (isLetter(here())) {
      wrong(start, "A space is needed between a number and a word.");
    }
    tokens.add(kind, start, at);
  }

  private ProtoTokenKind decimalNumber() {
    ProtoTokenKind kind = ProtoTokenKind.WHOLE;
    int start = at;
    digits();
    if (here() == '.') {
      kind = ProtoTokenKind.DECIMAL;
      at++;
      digits();
    }
    if (here() == 'e' || here() == 'E') {
      kind = ProtoTokenKind.DECIMAL;
      at++;
      if (here() == '+' || here() == '-') {
        at++;
      }
      int exponent = at;
      digits();
      if (at == exponent) {
        wrong(start, "\"e\" must be followed by an exponent.");
      }
    }
    return kind;
  }

  private void digits() {
    while (isDigit(here())) {
      at++;
    }
  }

  private void wrong(int start, String message) {
    problems.error(RULE, new TextRange(start, Math.max(at, start + 1)), message, "");
  }

  private void string(char quote) {
    int start = at++;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == quote) {
        at++;
        tokens.add(ProtoTokenKind.STRING, start, at);
        return;
      }
      if (c == '\n') {
        break;
      }
      at += c == '\\' && at + 1 < text.length() && text.charAt(at + 1) != '\n' ? 2 : 1;
    }
    at = Math.min(at, text.length());
    problems.error(
        RULE,
        new TextRange(start, at),
        "This string does not end on its line.",
        "Close it with " + quote + "; several literals in a row are joined.");
    tokens.add(ProtoTokenKind.STRING, start, at);
  }

  private void sign(char c) {
    int start = at;
    at += Character.charCount(text.codePointAt(at));
    if (c > ' ' && c < 0x7f) {
      tokens.add(ProtoTokenKind.SIGN, start, at);
    } else {
      String name = String.format("U+%04X", text.codePointAt(start));
      problems.error(
          RULE,
          new TextRange(start, at),
          "The character " + name + " may occur in strings and comments only.",
          "Remove it.");
    }
  }
}
