package dev.meshwright.data.sql;

import dev.meshwright.model.TextRange;
import java.util.Locale;

/// A piece of SQL that cannot be cut further.
///
/// @param text as it stands in the query, quotes and marks included
/// @param range where it stands
/// @param depth how many parentheses, brackets and braces are open behind it: an opening one
///   counts, a closing one no longer does
public record SqlToken(Kind kind, String text, TextRange range, int depth) {

  /// What a piece is.
  public enum Kind {
    /// A keyword, a name without quotes, a number.
    WORD,
    /// A name in double quotes.
    QUOTED_NAME,
    /// In single quotes, or between dollar tags.
    STRING,
    /// `$name`.
    PARAMETER,
    /// A single other character.
    MARK,
    /// Of SQL, or of a template.
    COMMENT,
    /// `{{ ... }}`.
    EXPRESSION,
    /// `{% ... %}`.
    TAG
  }

  public boolean is(char mark) {
    return kind == Kind.MARK && text.charAt(0) == mark;
  }

  public boolean isWord(String keyword) {
    return kind == Kind.WORD && text.equalsIgnoreCase(keyword);
  }

  /// A word in capitals; empty for all else.
  public String keyword() {
    return kind == Kind.WORD ? text.toUpperCase(Locale.ROOT) : "";
  }

  /// Whether it may name something: a word or a quoted name.
  public boolean isName() {
    return kind == Kind.WORD || kind == Kind.QUOTED_NAME;
  }

  /// The name without its quotes.
  public String name() {
    if (kind != Kind.QUOTED_NAME) {
      return text;
    }
    int end = text.length() > 1 && text.endsWith("\"") ? text.length() - 1 : text.length();
    return text.substring(1, end).replace("\"\"", "\"");
  }

  public boolean opens() {
    return kind == Kind.MARK && "([{".indexOf(text.charAt(0)) >= 0;
  }

  public boolean closes() {
    return kind == Kind.MARK && ")]}".indexOf(text.charAt(0)) >= 0;
  }

  /// Whether it says something to the engine: comments, tags and `config` of a template do not.
  boolean isCode() {
    return switch (kind) {
      case WORD, QUOTED_NAME, STRING, PARAMETER, MARK -> true;
      case COMMENT, TAG -> false;
      case EXPRESSION -> !Template.at(text, 0).isConfig(text);
    };
  }
}
