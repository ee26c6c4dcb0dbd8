package dev.meshwright.text;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.text.FormatTokens.Sort;
import dev.meshwright.text.FormatTokens.Token;
import java.util.ArrayList;
import java.util.List;

/// Lays out a JSON text: what its author broke into lines, what holds a comment and what is too
/// long gets a line for each member, all else is on one line. Only blanks change.
///
/// What its author gave a line of its own, such as a field with its doc, may be longer than what is
/// put on one line here: people who write one field a line want to keep it so.
final class JsonFormat {

  private static final int WIDTH = 100;
  private static final int WIDTH_OF_AUTHOR = 200;

  private final String text;
  private final String unit;
  private final List<Token> tokens;
  private final GapEdits gaps;
  private final int[] partner;
  private final boolean[] inLines;
  private final List<Integer> open = new ArrayList<>();
  private int column;
  private int keptUntil;

  private JsonFormat(TreeDocument document) {
    this.text = document.text();
    this.unit = JsonLayout.of(document).unit();
    this.tokens = FormatTokens.of(text);
    this.gaps = new GapEdits(text);
    this.partner = new int[tokens.size()];
    this.inLines = new boolean[tokens.size()];
  }

  /// The edits that lay it out; none when it is laid out so.
  ///
  /// @param document without faults of syntax
  static List<TextEdit> edits(TreeDocument document) {
    return new JsonFormat(document).edits();
  }

  private List<TextEdit> edits() {
    if (tokens.isEmpty()) {
      return List.of();
    }
    match();
    gaps.put(0, token(0).range().start(), "");
    for (int i = 0; i < tokens.size(); i++) {
      if (i > 0) {
        gap(i);
      }
      advance(token(i).text());
      if (isOpening(i)) {
        inLines[i] = inLines[i] || isTooLong(i);
        open.add(i);
      } else if (isClosing(i)) {
        open.removeLast();
      }
    }
    gaps.put(token(tokens.size() - 1).range().end(), text.length(), "\n");
    return gaps.edits();
  }

  private Token token(int index) {
    return tokens.get(index);
  }

  private boolean isOpening(int index) {
    return token(index).is('{') || token(index).is('[');
  }

  private boolean isClosing(int index) {
    return token(index).is('}') || token(index).is(']');
  }

  /// Finds what closes each object and list, and which of them are in lines whatever their length.
  private void match() {
    List<Integer> around = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (token(i).isComment()) {
        around.forEach(index -> inLines[index] = true);
      } else if (isOpening(i)) {
        around.add(i);
        if (i + 1 < tokens.size() && !isClosing(i + 1) && breaksBefore(i + 1) > 0) {
          around.forEach(index -> inLines[index] = true);
        }
      } else if (isClosing(i)) {
        partner[around.removeLast()] = i;
      }
    }
  }

  private int breaksBefore(int index) {
    return gaps.breaks(token(index - 1).range().end(), token(index).range().start());
  }

  private boolean isTooLong(int index) {
    int limit = hasOwnLine(index) ? WIDTH_OF_AUTHOR : WIDTH;
    boolean tooLong = index >= keptUntil && column - 1 + flatWidth(index, limit) > limit;
    keptUntil = tooLong ? keptUntil : Math.max(keptUntil, partner[index]);
    return tooLong;
  }

  /// Whether its author gave what opens here a line, with its key before it and a comma behind it.
  private boolean hasOwnLine(int index) {
    int first = index > 1 && token(index - 1).is(':') ? index - 2 : index;
    int next = partner[index] + 1;
    int behind = next < tokens.size() && token(next).is(',') ? next + 1 : next;
    return first > 0
        && breaksBefore(first) > 0
        && (behind == tokens.size() || breaksBefore(behind) > 0);
  }

  /// The width of what opens on one line, with the comma behind it.
  private int flatWidth(int from, int limit) {
    int width = 1;
    for (int i = from; i <= partner[from] && width <= limit; i++) {
      width += token(i).text().length();
      width += token(i).is(',') || token(i).is(':') ? 1 : 0;
    }
    return width;
  }

  private void gap(int index) {
    String wanted = wanted(index);
    gaps.put(token(index - 1).range().end(), token(index).range().start(), wanted);
    advance(wanted);
  }

  private void advance(String written) {
    int line = written.lastIndexOf('\n');
    column = line < 0 ? column + written.length() : written.length() - line - 1;
  }

  private String wanted(int index) {
    Token before = token(index - 1);
    Token token = token(index);
    boolean closing = isClosing(index);
    int breaks = breaksBefore(index);
    if (before.sort() == Sort.LINE_COMMENT || (breaks > 0 && besideComment(before, token))) {
      return line(closing, before, breaks);
    }
    if (before.isComment() && !closing && !token.is(',')) {
      return " ";
    }
    if (token.isComment()) {
      return " ";
    }
    if (isOpening(index - 1) || closing) {
      boolean empty = isOpening(index - 1) && closing;
      return !empty && inLines[open.getLast()] ? line(closing, before, breaks) : "";
    }
    if (before.is(',')) {
      return !open.isEmpty() && inLines[open.getLast()] ? line(false, before, breaks) : " ";
    }
    return before.is(':') ? " " : "";
  }

  private static boolean besideComment(Token before, Token token) {
    return token.isComment() || before.isComment();
  }

  /// A new line; one that was empty stays so between two members.
  private String line(boolean closing, Token before, int breaks) {
    boolean apart = breaks > 1 && !closing && !before.opens();
    return (apart ? "\n\n" : "\n") + unit.repeat(open.size() - (closing ? 1 : 0));
  }
}
