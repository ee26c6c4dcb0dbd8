package dev.meshwright.usecases.complete;

import dev.meshwright.data.sql.SqlToken;
import dev.meshwright.data.sql.SqlTokens;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.data.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The caret in a text of SQL.
///
/// @param range of the part of a name that stands before the caret
/// @param prefix that part, without an opening quote
/// @param owner the names before it, with points between: `o`, `lines`
/// @param afterFrom whether a table is expected
/// @param free whether any name may stand there: that of a column or table that is made up
record SqlPlace(
    TextRange range, String prefix, List<String> owner, boolean afterFrom, boolean free) {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final Set<String> TABLE_NEXT = Set.of("FROM", "JOIN");
  private static final int MOST_OWNERS = 20;

  /// Empty inside strings, comments and templates.
  static Optional<SqlPlace> of(String sql, int offset) {
    List<SqlToken> before =
        SqlTokens.all(sql).stream().filter(token -> token.range().start() < offset).toList();
    if (!before.isEmpty() && !isCode(before.getLast(), offset)) {
      return Optional.empty();
    }
    int last = before.size() - 1;
    boolean inName =
        last >= 0 && before.get(last).isName() && before.get(last).range().end() >= offset;
    TextRange range = new TextRange(inName ? before.get(last).range().start() : offset, offset);
    String prefix = inName ? unquoted(range.of(sql)) : "";
    last -= inName ? 1 : 0;
    List<String> owner = new ArrayList<>();
    int next = range.start();
    while (last > 0
        && before.get(last).is('.')
        && before.get(last).range().end() == next
        && before.get(last - 1).isName()
        && owner.size() < MOST_OWNERS) {
      owner.addFirst(before.get(last - 1).name());
      next = before.get(last - 1).range().start();
      last -= 2;
    }
    boolean tableNext =
        last >= 0
            && TABLE_NEXT.contains(before.get(last).keyword())
            && before.get(last).range().end() < range.start();
    boolean plain = owner.isEmpty();
    return Optional.of(
        new SqlPlace(
            range,
            prefix,
            List.copyOf(owner),
            plain && tableNext,
            plain && isFree(before.subList(0, last + 1))));
  }

  /// Behind AS, and behind what is a whole already: `range(9) b`.
  private static boolean isFree(List<SqlToken> before) {
    if (before.isEmpty()) {
      return false;
    }
    SqlToken last = before.getLast();
    boolean whole =
        last.is(')') || (last.isName() && !SqlWords.isKeyword(last.name())) || isValue(last);
    return last.keyword().equals("AS") || whole;
  }

  private static boolean isValue(SqlToken token) {
    return switch (token.kind()) {
      case STRING, PARAMETER -> true;
      case WORD, QUOTED_NAME, MARK, EXPRESSION, TAG, COMMENT -> false;
    };
  }

  /// A name as SQL has it, in quotes only where it must be.
  static String name(String name) {
    return PLAIN.matcher(name).matches() ? name : Column.quoted(name);
  }

  private static String unquoted(String name) {
    String open = name.startsWith("\"") ? name.substring(1) : name;
    return open.endsWith("\"") ? open.substring(0, open.length() - 1) : open;
  }

  /// Whether the caret stands behind a piece, or in one that may be completed.
  private static boolean isCode(SqlToken last, int offset) {
    return switch (last.kind()) {
      case WORD, QUOTED_NAME, PARAMETER, MARK -> true;
      case STRING, EXPRESSION, TAG -> last.range().end() < offset;
      case COMMENT -> last.range().end() <= offset && isClosed(last);
    };
  }

  /// A comment that goes to the end of its line is open there.
  private static boolean isClosed(SqlToken comment) {
    String text = comment.text();
    return text.startsWith("--")
        ? text.endsWith("\n") || text.endsWith("\r")
        : text.endsWith("*/") || text.endsWith("#}");
  }
}
