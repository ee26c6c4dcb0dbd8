package dev.meshwright.usecases.format;

import dev.meshwright.data.sql.SqlToken;
import dev.meshwright.data.sql.SqlTokens;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Lays a query out: each clause on a line of its own, keywords in capitals. Only blanks and the
/// case of keywords change; comments, texts and templates stay as they are.
final class FormatSql {

  private static final Set<String> CLAUSES =
      Set.of(
          "SELECT",
          "FROM",
          "WHERE",
          "GROUP",
          "HAVING",
          "QUALIFY",
          "ORDER",
          "LIMIT",
          "OFFSET",
          "UNION",
          "EXCEPT",
          "INTERSECT",
          "WITH");
  private static final Set<String> JOINED =
      Set.of("LEFT", "RIGHT", "FULL", "INNER", "OUTER", "CROSS", "NATURAL", "ASOF", "SEMI", "ANTI");
  private static final Set<String> WORDS =
      Set.of(
          ("SELECT FROM WHERE GROUP BY HAVING QUALIFY ORDER LIMIT OFFSET UNION ALL EXCEPT INTERSECT"
               + " WITH RECURSIVE AS ON USING JOIN LEFT RIGHT FULL INNER OUTER CROSS NATURAL ASOF"
               + " SEMI ANTI AND OR NOT IN IS NULL BETWEEN LIKE ILIKE CASE WHEN THEN ELSE END"
               + " DISTINCT ASC DESC OVER PARTITION EXISTS")
              .split(" "));
  private static final Set<String> BEHIND_AS = Set.of("SELECT", "WITH", "FROM", "NOT");
  private static final String UNIT = "  ";

  private final String sql;
  private final List<SqlToken> tokens;
  private final List<TextEdit> edits = new ArrayList<>();
  private final List<Level> levels = new ArrayList<>();

  /// What is between two parentheses, or the whole.
  private static final class Level {
    final boolean query;
    final int indent;
    String clause = "";
    boolean between;

    Level(boolean query, int indent) {
      this.query = query;
      this.indent = indent;
    }
  }

  private FormatSql(String sql) {
    this.sql = sql;
    this.tokens = SqlTokens.all(sql);
    this.levels.add(new Level(true, 0));
  }

  /// The edits that lay a query out; none when it is laid out so.
  static List<TextEdit> edits(String sql) {
    return new FormatSql(sql).edits();
  }

  private List<TextEdit> edits() {
    for (int index = 0; index < tokens.size(); index++) {
      SqlToken token = tokens.get(index);
      if (startsClause(index)) {
        level().clause = token.keyword();
      }
      if (index > 0) {
        gap(index);
      }
      word(index);
      if (token.is('(')) {
        boolean query = next(index).equals("SELECT") || next(index).equals("WITH");
        levels.add(new Level(query, level().indent + (query ? 1 : 0)));
      } else if (token.is(')') && levels.size() > 1) {
        levels.removeLast();
      }
    }
    return List.copyOf(edits);
  }

  private Level level() {
    return levels.getLast();
  }

  private String next(int index) {
    return index + 1 < tokens.size() ? tokens.get(index + 1).keyword() : "";
  }

  private boolean nextIs(int index, char mark) {
    return index + 1 < tokens.size() && tokens.get(index + 1).is(mark);
  }

  private String before(int index) {
    return index > 0 ? tokens.get(index - 1).keyword() : "";
  }

  /// Whether a word is a keyword where it stands, and not the name of a function or of a column.
  private boolean isKeyword(int index) {
    String word = tokens.get(index).keyword();
    boolean owned = index > 0 && tokens.get(index - 1).is('.');
    boolean alias = before(index).equals("AS") && !BEHIND_AS.contains(word);
    boolean key = nextIs(index, ':') && !(index + 2 < tokens.size() && nextIs(index + 1, ':'));
    boolean called = JOINED.contains(word) && nextIs(index, '(');
    return WORDS.contains(word)
        && !owned
        && !alias
        && !key
        && !called
        && isAmongItsOwn(index, word);
  }

  /// These words are names of columns as well: they count beside the words that they belong to.
  private boolean isAmongItsOwn(int index, String word) {
    return switch (word) {
      case "PARTITION" -> next(index).equals("BY");
      case "BY" -> Set.of("GROUP", "ORDER", "PARTITION").contains(before(index));
      case "EXISTS" -> nextIs(index, '(') || Set.of("IF", "NOT").contains(before(index));
      case "RECURSIVE" -> before(index).equals("WITH");
      case "OVER" -> index > 0 && tokens.get(index - 1).is(')');
      case "SEMI", "ANTI", "ASOF" -> next(index).equals("JOIN") || JOINED.contains(next(index));
      default -> true;
    };
  }

  /// Puts a keyword in capitals.
  private void word(int index) {
    SqlToken token = tokens.get(index);
    String capitals = token.keyword();
    if (isKeyword(index) && !token.text().equals(capitals)) {
      edits.add(TextEdit.replace(token.range(), token.text().toUpperCase(Locale.ROOT)));
    }
  }

  /// What stands between a token and the one before.
  private void gap(int index) {
    SqlToken before = tokens.get(index - 1);
    SqlToken token = tokens.get(index);
    int from = before.range().end();
    int to = token.range().start();
    TextRange range = new TextRange(from, to);
    String now = range.of(sql);
    String wanted = isKept(before) || isKept(token) ? now : wanted(index, before, token, now);
    if (!wanted.equals(now)) {
      edits.add(TextEdit.replace(range, wanted));
    }
  }

  private static boolean isKept(SqlToken token) {
    return switch (token.kind()) {
      case COMMENT, TAG -> true;
      case WORD, QUOTED_NAME, STRING, PARAMETER, EXPRESSION, MARK -> false;
    };
  }

  private String wanted(int index, SqlToken before, SqlToken token, String now) {
    String word = token.keyword();
    if (startsClause(index)) {
      return line(level().indent);
    }
    if (token.is(')')) {
      return level().query && levels.size() > 1 ? line(level().indent - 1) : "";
    }
    if (before.is('(') || token.is(',') || token.is(';')) {
      return "";
    }
    if (before.is(';')) {
      return "\n\n";
    }
    if (before.is(',')) {
      boolean breaks = level().query && Set.of("SELECT", "WITH").contains(level().clause);
      boolean steps = level().clause.equals("WITH");
      return breaks ? line(level().indent + (steps ? 0 : 1)) : " ";
    }
    if (before.keyword().equals("SELECT") && level().query && selectsMany(index)) {
      return word.equals("DISTINCT") ? " " : line(level().indent + 1);
    }
    if (word.equals("BETWEEN")) {
      level().between = true;
    } else if (word.equals("AND") || word.equals("OR")) {
      boolean ofBetween = level().between && word.equals("AND");
      level().between = false;
      return level().query && !ofBetween ? line(level().indent + 1) : " ";
    }
    return now.isEmpty() ? "" : " ";
  }

  private boolean startsClause(int index) {
    if (!level().query || !isKeyword(index)) {
      return false;
    }
    String word = tokens.get(index).keyword();
    String before = before(index);
    boolean join = (word.equals("JOIN") || JOINED.contains(word)) && !JOINED.contains(before);
    boolean whole = CLAUSES.contains(word) && !(word.equals("FROM") && before.equals("DISTINCT"));
    return join || whole;
  }

  /// Whether more than one column is selected.
  private boolean selectsMany(int from) {
    int depth = 0;
    for (int at = from; at < tokens.size() && depth >= 0; at++) {
      SqlToken token = tokens.get(at);
      depth += token.opens() ? 1 : token.closes() ? -1 : 0;
      if (depth == 0 && token.is(',')) {
        return true;
      }
      if (depth == 0 && (token.is(';') || CLAUSES.contains(token.keyword()))) {
        return false;
      }
    }
    return false;
  }

  private static String line(int indent) {
    return "\n" + UNIT.repeat(Math.max(0, indent));
  }
}
