package dev.meshwright.uikit.typing;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.uikit.syntax.Language;
import java.util.List;
import java.util.Optional;

/// Helps while typing: closes brackets and quotes, types over them, keeps the indentation. Says
/// nothing where the plain key does the right thing.
public final class Typing {

  private final Language language;

  public Typing(Language language) {
    this.language = language;
  }

  /// A character was typed.
  public Optional<Typed> character(String text, TextRange selection, char typed) {
    boolean quote = language.quotes().indexOf(typed) >= 0;
    char closing = quote ? typed : closingOf(typed);
    if (!selection.isEmpty()) {
      return closing == 0 ? Optional.empty() : Optional.of(surround(selection, typed, closing));
    }
    int caret = selection.start();
    char next = caret < text.length() ? text.charAt(caret) : '\n';
    if (next == typed && (quote || openingOf(typed) != 0)) {
      return Optional.of(new Typed(List.of(), TextRange.at(caret + 1)));
    }
    if (openingOf(typed) != 0 && !quote) {
      return outdented(text, caret, typed);
    }
    boolean roomAfter = Character.isWhitespace(next) || ",;:)]}>".indexOf(next) >= 0;
    if (closing == 0 || !roomAfter || (quote && insideWord(text, caret))) {
      return Optional.empty();
    }
    return Optional.of(Typed.caret(TextEdit.insert(caret, "" + typed + closing), caret + 1));
  }

  /// A closing bracket that begins its line goes one level out.
  private Optional<Typed> outdented(String text, int caret, char typed) {
    int start = Lines.start(text, caret);
    String before = text.substring(start, caret);
    if (before.isEmpty() || !before.isBlank() || !before.endsWith(language.indent())) {
      return Optional.empty();
    }
    int from = caret - language.indent().length();
    return Optional.of(
        Typed.caret(TextEdit.replace(new TextRange(from, caret), "" + typed), from + 1));
  }

  private static Typed surround(TextRange selection, char opening, char closing) {
    return new Typed(
        List.of(
            TextEdit.insert(selection.start(), "" + opening),
            TextEdit.insert(selection.end(), "" + closing)),
        new TextRange(selection.start() + 1, selection.end() + 1));
  }

  private static boolean insideWord(String text, int caret) {
    return caret > 0
        && (Character.isLetterOrDigit(text.charAt(caret - 1)) || text.charAt(caret - 1) == '\\');
  }

  /// The enter key: the new line is indented as this one, and deeper behind an opening bracket.
  public Typed enter(String text, TextRange selection) {
    int from = selection.start();
    int start = Lines.start(text, from);
    String indent = Lines.indent(text, start, from);
    char before = lastVisible(text, start, from);
    boolean deeper = closingOf(before) != 0 || language.blockStarts().indexOf(before) >= 0;
    String inserted = "\n" + indent + (deeper ? language.indent() : "");
    int caret = from + inserted.length();
    char after = selection.end() < text.length() ? text.charAt(selection.end()) : 0;
    if (closingOf(before) != 0 && closingOf(before) == after) {
      inserted += "\n" + indent;
    }
    return Typed.caret(new TextEdit(selection, inserted), caret);
  }

  private static char lastVisible(String text, int start, int end) {
    for (int at = end - 1; at >= start; at--) {
      if (!Character.isWhitespace(text.charAt(at))) {
        return text.charAt(at);
      }
    }
    return 0;
  }

  /// The backspace key between a bracket or quote and its empty partner takes both.
  public Optional<Typed> backspace(String text, TextRange selection) {
    int caret = selection.start();
    if (!selection.isEmpty() || caret == 0 || caret == text.length()) {
      return Optional.empty();
    }
    char before = text.charAt(caret - 1);
    char after = text.charAt(caret);
    boolean pair =
        closingOf(before) != 0
            ? closingOf(before) == after
            : language.quotes().indexOf(before) >= 0 && before == after;
    return pair
        ? Optional.of(Typed.caret(TextEdit.delete(new TextRange(caret - 1, caret + 1)), caret - 1))
        : Optional.empty();
  }

  private char closingOf(char opening) {
    int at = language.brackets().indexOf(opening);
    return at >= 0 && at % 2 == 0 ? language.brackets().charAt(at + 1) : 0;
  }

  private char openingOf(char closing) {
    int at = language.brackets().indexOf(closing);
    return at >= 0 && at % 2 == 1 ? language.brackets().charAt(at - 1) : 0;
  }
}
