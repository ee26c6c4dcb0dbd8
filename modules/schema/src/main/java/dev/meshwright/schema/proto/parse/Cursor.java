package dev.meshwright.schema.proto.parse;

import dev.meshwright.model.Fix;
import dev.meshwright.model.Severity;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoName;
import dev.meshwright.text.ProblemCollector;
import java.util.List;

/// Walks over tokens. After the first surprise in a statement it is lost: nothing matches any more
/// and nothing else is reported until [#recover(int)] has found the statement's end.
final class Cursor {

  static final String RULE = "proto-syntax";

  private final Tokens tokens;
  private final ProblemCollector problems;
  private int index;
  private boolean lost;

  /// Opening braces of the text, less closing ones.
  private final int balance;

  Cursor(Tokens tokens, ProblemCollector problems) {
    this.tokens = tokens;
    this.problems = problems;
    int open = 0;
    for (int i = 0; i < tokens.size(); i++) {
      open += tokens.is(i, "{") ? 1 : tokens.is(i, "}") ? -1 : 0;
    }
    this.balance = open;
  }

  ProblemCollector problems() {
    return problems;
  }

  Tokens tokens() {
    return tokens;
  }

  int index() {
    return index;
  }

  boolean isLost() {
    return lost;
  }

  boolean atEnd() {
    return kind() == ProtoTokenKind.END;
  }

  ProtoTokenKind kind() {
    return tokens.kind(index);
  }

  String text() {
    return tokens.text(index);
  }

  TextRange range() {
    return tokens.range(index);
  }

  /// Where the current token begins.
  int start() {
    return tokens.start(index);
  }

  /// From an offset to the end of the token before.
  TextRange since(int start) {
    return new TextRange(start, Math.max(start, index == 0 ? 0 : tokens.end(index - 1)));
  }

  boolean at(String expected) {
    return !lost && tokens.is(index, expected);
  }

  boolean nextIs(String expected) {
    return !lost && index + 1 < tokens.size() && tokens.is(index + 1, expected);
  }

  boolean at(ProtoTokenKind kind) {
    return !lost && kind() == kind;
  }

  void advance() {
    if (!atEnd()) {
      index++;
    }
  }

  boolean take(String expected) {
    if (at(expected)) {
      advance();
      return true;
    }
    return false;
  }

  boolean expect(String expected) {
    return take(expected) || fail("Expected \"" + expected + "\"" + instead());
  }

  /// Takes the brace that opens a block. Where the text closes more than it opens, one that is
  /// missing is said, and all is well.
  boolean opening() {
    boolean forgotten = !lost && balance < 0 && !at("{") && !at(";") && !atEnd();
    if (forgotten) {
      problems.error(RULE, range(), "Expected \"{\"" + instead(), "");
    }
    return forgotten || expect("{");
  }

  /// Whether the current token belongs to what is around a block, where the text does not close all
  /// that it opens: it begins a line that is indented no more than the one that opens the block.
  boolean leaves(TextRange opener) {
    if (balance <= 0 || at("}")) {
      return false;
    }
    int before = index == 0 ? 0 : tokens.end(index - 1);
    boolean begins = tokens.text().substring(before, start()).indexOf('\n') >= 0;
    return begins && column(start()) <= indent(opener.start());
  }

  private int column(int offset) {
    return offset - (tokens.text().lastIndexOf('\n', offset - 1) + 1);
  }

  /// How far the line of an offset is indented.
  private int indent(int offset) {
    int line = offset - column(offset);
    int at = line;
    while (at < offset && Character.isWhitespace(tokens.text().charAt(at))) {
      at++;
    }
    return at - line;
  }

  /// Takes a word. Lost when there is none; the answer is then empty.
  ProtoName word(String what) {
    if (at(ProtoTokenKind.WORD)) {
      ProtoName name = new ProtoName(text(), range());
      advance();
      return name;
    }
    fail("Expected " + what + instead());
    return new ProtoName("", TextRange.at(start()));
  }

  /// Takes a semicolon. When it is missing and a new line begins, that is said, and all is well.
  void semicolon() {
    if (lost || take(";")) {
      return;
    }
    int before = index == 0 ? 0 : tokens.end(index - 1);
    boolean newLine = tokens.text().substring(before, start()).indexOf('\n') >= 0;
    if (newLine || atEnd() || tokens.is(index, "}")) {
      TextRange place = new TextRange(Math.max(0, before - 1), before);
      String file = problems.locate(place).file();
      problems.add(
          Severity.ERROR,
          RULE,
          place,
          "Expected \";\" at the end of the statement.",
          "Add it.",
          List.of(Fix.inFile("Add \";\"", file, List.of(TextEdit.insert(before, ";")))));
    } else {
      fail("Expected \";\"" + instead());
    }
  }

  /// Reports what is wrong at the current token and gives the statement up.
  boolean fail(String message) {
    if (!lost) {
      int behind = index == 0 ? 0 : tokens.end(index - 1);
      int here = start();
      TextRange place = atEnd() ? new TextRange(behind, here) : range();
      problems.error(RULE, place, message, "");
      lost = true;
    }
    return false;
  }

  String instead() {
    return atEnd() ? ", but the file ends." : ", but found " + text() + ".";
  }

  /// Ends a statement that began at a token. After a surprise, skips to its semicolon or past its
  /// block, but not out of the block around it; and always moves on.
  void recover(int statement) {
    if (!lost) {
      return;
    }
    lost = false;
    int depth = openBraces(statement);
    while (!atEnd()) {
      if (tokens.is(index, "{")) {
        depth++;
      } else if (tokens.is(index, "}")) {
        if (depth == 0) {
          return;
        }
        depth--;
        if (depth == 0) {
          index++;
          return;
        }
      } else if (depth == 0 && tokens.is(index, ";")) {
        index++;
        return;
      }
      index++;
    }
  }

  private int openBraces(int statement) {
    int depth = 0;
    for (int i = statement; i < index; i++) {
      depth += tokens.is(i, "{") ? 1 : tokens.is(i, "}") ? -1 : 0;
    }
    return Math.max(0, depth);
  }

  /// Skips a block whose opening brace is the current token, however deep it is.
  void skipBlock() {
    int depth = 0;
    do {
      depth += tokens.is(index, "{") ? 1 : tokens.is(index, "}") ? -1 : 0;
      advance();
    } while (depth > 0 && !atEnd());
  }
}
