package dev.meshwright.usecases.complete;

import dev.meshwright.model.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The caret in a text of SQL.
///
/// @param range of the part of a name that stands before the caret
/// @param prefix that part, without an opening quote
/// @param owner the names before it, with points between: `o`, `lines`
/// @param afterFrom whether a table is expected
record SqlPlace(TextRange range, String prefix, List<String> owner, boolean afterFrom) {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final Set<String> TABLE_NEXT = Set.of("FROM", "JOIN");
  private static final int MOST_OWNERS = 20;

  /// Empty inside strings and comments.
  static Optional<SqlPlace> of(String sql, int offset) {
    if (!inCode(sql, offset)) {
      return Optional.empty();
    }
    int start = nameStart(sql, offset);
    String prefix = unquoted(sql.substring(start, offset));
    List<String> owner = new ArrayList<>();
    int at = start;
    while (at > 0 && sql.charAt(at - 1) == '.' && owner.size() < MOST_OWNERS) {
      int end = at - 1;
      at = nameStart(sql, end);
      if (at == end) {
        break;
      }
      owner.addFirst(unquoted(sql.substring(at, end)));
    }
    int before = at;
    while (before > 0 && Character.isWhitespace(sql.charAt(before - 1))) {
      before--;
    }
    String word = sql.substring(nameStart(sql, before), before).toUpperCase(Locale.ROOT);
    return Optional.of(
        new SqlPlace(
            new TextRange(start, offset),
            prefix,
            List.copyOf(owner),
            owner.isEmpty() && before < at && TABLE_NEXT.contains(word)));
  }

  /// A name as SQL has it, in quotes only where it must be.
  static String name(String name) {
    return PLAIN.matcher(name).matches() ? name : dev.meshwright.model.data.Column.quoted(name);
  }

  private static int nameStart(String sql, int end) {
    int start = end;
    if (start > 0 && sql.charAt(start - 1) == '"') {
      int open = sql.lastIndexOf('"', start - 2);
      return open < 0 ? start - 1 : open;
    }
    while (start > 0 && isNamePart(sql.charAt(start - 1))) {
      start--;
    }
    return start > 0 && sql.charAt(start - 1) == '"' ? start - 1 : start;
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  private static String unquoted(String name) {
    String open = name.startsWith("\"") ? name.substring(1) : name;
    return open.endsWith("\"") ? open.substring(0, open.length() - 1) : open;
  }

  private static boolean inCode(String sql, int offset) {
    int at = 0;
    while (at < offset) {
      int end =
          sql.startsWith("--", at)
              ? endOf(sql, "\n", at + 2)
              : sql.startsWith("/*", at)
                  ? endOf(sql, "*/", at + 2)
                  : sql.charAt(at) == '\'' ? endOf(sql, "'", at + 1) : at + 1;
      if (end > offset || (end == offset && end > at + 1 && sql.charAt(end - 1) == '\'')) {
        return false;
      }
      at = end;
    }
    return true;
  }

  /// Past the end of the text when it is not there.
  private static int endOf(String sql, String mark, int from) {
    int found = sql.indexOf(mark, from);
    return found < 0 ? sql.length() + 1 : found + mark.length();
  }
}
