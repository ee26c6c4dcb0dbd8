package dev.meshwright.usecases.mapping;

import dev.meshwright.model.Fix;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.data.Column;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The item of a SELECT that gives a column, and how it is changed by minimal edits.
///
/// @param file of the query
/// @param range of the item in the text
/// @param text of the item
/// @param column as the engine describes it
record SelectItem(String file, TextRange range, String text, Column column) {

  private static final Pattern STAR = Pattern.compile("(?:[\\p{L}_\"][^()\\s]*\\.)?\\*");
  private static final Pattern TRAILING =
      Pattern.compile(
          "(?s)^(.*?[^.\\s(])(\\s+(?:AS\\s+)?)(\"[^\"]+\"|[\\p{L}_][\\p{L}\\p{N}_]*)$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern PATH =
      Pattern.compile("(?:[\\p{L}_\"][^()\\s]*\\.)?(\"[^\"]+\"|[\\p{L}_][\\p{L}\\p{N}_]*)");

  /// Whether it stands for several columns.
  boolean isStar() {
    return isStar(text);
  }

  static boolean isStar(String text) {
    String start = text.strip();
    return STAR.matcher(start).lookingAt()
        || start.toUpperCase(java.util.Locale.ROOT).startsWith("COLUMNS");
  }

  /// The name that an item gives its column, as far as its text says so.
  static Optional<String> name(String text) {
    Matcher trailing = TRAILING.matcher(text);
    if (trailing.matches() && trailing.group(2).strip().equalsIgnoreCase("AS")) {
      return Optional.of(unquoted(trailing.group(3)));
    }
    Matcher path = PATH.matcher(text);
    return path.matches() ? Optional.of(unquoted(path.group(1))) : Optional.empty();
  }

  /// Gives the column another type.
  Optional<Fix> cast(String type) {
    String title = "Cast " + column.name() + " to " + type;
    if (isStar()) {
      return starClause("REPLACE", "CAST(" + sqlName() + " AS " + type + ") AS " + sqlName())
          .map(edit -> fix(title, edit));
    }
    return Optional.of(fix(title, wrapped("CAST(", " AS " + type + ")")));
  }

  /// Gives the column a value where it has none.
  Optional<Fix> coalesce(String literal) {
    String title = "Use " + literal + " where " + column.name() + " is null";
    if (isStar()) {
      return starClause("REPLACE", "coalesce(" + sqlName() + ", " + literal + ") AS " + sqlName())
          .map(edit -> fix(title, edit));
    }
    return Optional.of(fix(title, wrapped("coalesce(", ", " + literal + ")")));
  }

  /// Gives the column another name.
  Optional<Fix> rename(String name) {
    String title = "Name it " + name;
    if (isStar()) {
      return starClause("RENAME", sqlName() + " AS " + Column.written(name))
          .map(edit -> fix(title, edit));
    }
    Optional<TextRange> alias = alias();
    return Optional.of(
        fix(
            title,
            alias
                .map(old -> TextEdit.replace(old, Column.written(name)))
                .orElseGet(() -> TextEdit.insert(range.end(), " AS " + Column.written(name)))));
  }

  /// Expression in a call, under the column's name.
  private TextEdit wrapped(String before, String behind) {
    Optional<TextRange> alias = alias();
    int end = alias.map(TextRange::start).orElse(range.end());
    String whole = text.substring(0, end - range.start());
    String expression = whole.stripTrailing();
    if (alias.isPresent()) {
      expression = expression.replaceFirst("(?is)\\s+AS$", "");
      return TextEdit.replace(
          new TextRange(range.start(), range.start() + expression.length()),
          before + expression + behind);
    }
    return TextEdit.replace(range, before + expression + behind + " AS " + sqlName());
  }

  /// Where the name stands that the item gives its column. A last word counts only when the engine
  /// calls the column so: `END` of a CASE is none.
  private Optional<TextRange> alias() {
    Matcher trailing = TRAILING.matcher(text);
    if (!trailing.matches() || !unquoted(trailing.group(3)).equalsIgnoreCase(column.name())) {
      return Optional.empty();
    }
    return Optional.of(
        new TextRange(range.start() + trailing.start(3), range.start() + trailing.end(3)));
  }

  /// Only a star alone takes a clause: one that has a clause is left to the person.
  private Optional<TextEdit> starClause(String word, String content) {
    return STAR.matcher(text).matches()
        ? Optional.of(TextEdit.insert(range.end(), " " + word + " (" + content + ")"))
        : Optional.empty();
  }

  private Fix fix(String title, TextEdit edit) {
    return Fix.inFile(title, file, List.of(edit));
  }

  private String sqlName() {
    return Column.written(column.name());
  }

  private static String unquoted(String name) {
    return name.startsWith("\"")
        ? name.substring(1, name.length() - 1).replace("\"\"", "\"")
        : name;
  }
}
