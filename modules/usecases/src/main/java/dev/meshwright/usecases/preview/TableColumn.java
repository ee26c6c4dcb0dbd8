package dev.meshwright.usecases.preview;

import dev.meshwright.data.sql.SqlToken;
import dev.meshwright.data.sql.SqlTokens;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.data.Column;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A column of a table that a query reads, and what is to be changed for it to have another name
/// there. The columns that the query gives keep their names.
public final class TableColumn {

  /// Words behind a table's name that are no other name for it.
  private static final Set<String> NO_ALIAS =
      Set.of(
          "ON",
          "USING",
          "WHERE",
          "GROUP",
          "HAVING",
          "ORDER",
          "LIMIT",
          "QUALIFY",
          "WINDOW",
          "UNION",
          "INTERSECT",
          "EXCEPT",
          "JOIN",
          "LEFT",
          "RIGHT",
          "FULL",
          "INNER",
          "CROSS",
          "NATURAL",
          "ASOF",
          "SEMI",
          "ANTI",
          "POSITIONAL",
          "LATERAL",
          "TABLESAMPLE",
          "OFFSET",
          "PIVOT",
          "UNPIVOT");

  private final List<SqlToken> code;
  private final String from;
  private final String to;
  private final List<TextEdit> edits = new ArrayList<>();
  private final List<TextRange> unsure = new ArrayList<>();

  private TableColumn(String sql, String from, String to) {
    this.code = SqlTokens.code(sql);
    this.from = from;
    this.to = Column.written(to);
  }

  /// @param edits where it is certain that the column is meant
  /// @param unsure places of the name that may mean a column of another table or step
  public record Renamed(List<TextEdit> edits, List<TextRange> unsure) {
    public Renamed {
      edits = List.copyOf(edits);
      unsure = List.copyOf(unsure);
    }
  }

  public static Renamed rename(String sql, String table, String from, String to) {
    TableColumn column = new TableColumn(sql, from, to);
    List<NamedTables.Named> tables = NamedTables.of(sql);
    Set<TextRange> done = new HashSet<>();
    for (NamedTables.Named named : tables) {
      if (named.name().equalsIgnoreCase(table)) {
        column.inScope(named.range(), table, done);
      }
    }
    return new Renamed(column.edits, column.unsure);
  }

  /// Places of a column's name in a query that takes all columns of the table by a star, outside of
  /// the SELECT that does: they may mean the column, handed on.
  public static List<TextRange> throughStar(String sql, String table, String column) {
    List<SqlToken> code = SqlTokens.code(sql);
    boolean reads =
        NamedTables.of(sql).stream().anyMatch(named -> named.name().equalsIgnoreCase(table));
    boolean star = false;
    for (int i = 0; i + 1 < code.size(); i++) {
      boolean begins = code.get(i).isWord("SELECT") || code.get(i).is('.') || code.get(i).is(',');
      star |= begins && code.get(i + 1).is('*');
    }
    if (!reads || !star) {
      return List.of();
    }
    Set<TextRange> sure = new HashSet<>();
    Renamed renamed = rename(sql, table, column, column + "_");
    renamed.edits().forEach(edit -> sure.add(edit.range()));
    sure.addAll(renamed.unsure());
    List<TextRange> places = new ArrayList<>();
    for (int i = 0; i < code.size(); i++) {
      SqlToken token = code.get(i);
      boolean given = i > 0 && code.get(i - 1).isWord("AS");
      if (token.isName()
          && token.name().equalsIgnoreCase(column)
          && !given
          && !sure.contains(token.range())) {
        places.add(token.range());
      }
    }
    return places;
  }

  /// @param done ranges of names that were looked at before
  private void inScope(TextRange table, String name, Set<TextRange> done) {
    int at = indexOf(table);
    if (at < 0) {
      return;
    }
    int depth = code.get(at).depth();
    int first = at;
    while (first > 0
        && code.get(first - 1).depth() >= depth
        && !isCut(code.get(first - 1), depth)) {
      first--;
    }
    int last = at;
    while (last + 1 < code.size()
        && code.get(last + 1).depth() >= depth
        && !isCut(code.get(last + 1), depth)) {
      last++;
    }
    Set<String> called = names(at, name);
    boolean alone = isOnlyTable(first, last, depth);
    for (int i = first; i <= last; i++) {
      SqlToken token = code.get(i);
      if (!token.isName() || !token.name().equalsIgnoreCase(from) || !done.add(token.range())) {
        continue;
      }
      column(i, depth, called, alone);
    }
  }

  private void column(int i, int depth, Set<String> called, boolean alone) {
    SqlToken token = code.get(i);
    boolean qualified = i > 1 && code.get(i - 1).is('.');
    boolean givenName = i > 0 && code.get(i - 1).isWord("AS");
    boolean function = i + 1 < code.size() && code.get(i + 1).is('(');
    if (givenName || function) {
      return;
    }
    boolean ofTable = qualified && called.contains(code.get(i - 2).name().toLowerCase(Locale.ROOT));
    if (ofTable || (!qualified && alone && !insideOtherSelect(i, depth))) {
      String keeps = isWholeItem(i, qualified, depth) ? " AS " + token.text() : "";
      edits.add(TextEdit.replace(token.range(), to + keeps));
    } else if (!qualified) {
      unsure.add(token.range());
    }
  }

  /// Whether the name is an item of SELECT by itself, and so the name of a column of the result.
  private boolean isWholeItem(int i, boolean qualified, int depth) {
    int before = qualified ? i - 3 : i - 1;
    boolean begins =
        before >= 0
            && (code.get(before).is(',')
                || code.get(before).isWord("SELECT")
                || code.get(before).isWord("DISTINCT"));
    boolean ends =
        i + 1 >= code.size() || code.get(i + 1).is(',') || code.get(i + 1).isWord("FROM");
    return begins && ends && code.get(i).depth() == depth && inSelect(before, depth);
  }

  private boolean inSelect(int before, int depth) {
    for (int i = before; i >= 0; i--) {
      SqlToken token = code.get(i);
      if (token.depth() < depth) {
        return false;
      }
      if (token.depth() == depth && token.isWord("SELECT")) {
        return true;
      }
      boolean otherClause = token.isWord("FROM") || token.isWord("BY") || token.isWord("WHERE");
      if (token.depth() == depth && otherClause) {
        return false;
      }
    }
    return false;
  }

  private boolean insideOtherSelect(int i, int depth) {
    for (int j = i; j >= 0 && code.get(j).depth() > depth; j--) {
      if (code.get(j).isWord("SELECT")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCut(SqlToken token, int depth) {
    boolean sets = token.isWord("UNION") || token.isWord("INTERSECT") || token.isWord("EXCEPT");
    return token.depth() == depth && (sets || token.is(';'));
  }

  /// The name of the table and the one that the query gives it.
  private Set<String> names(int at, String name) {
    Set<String> names = new HashSet<>();
    names.add(name.toLowerCase(Locale.ROOT));
    int next = at + 1;
    if (next < code.size() && code.get(next).isWord("AS")) {
      next++;
    }
    if (next < code.size()
        && code.get(next).isName()
        && !NO_ALIAS.contains(code.get(next).keyword())) {
      names.add(code.get(next).name().toLowerCase(Locale.ROOT));
    }
    return names;
  }

  private boolean isOnlyTable(int first, int last, int depth) {
    for (int i = first; i <= last; i++) {
      SqlToken token = code.get(i);
      if (token.depth() == depth && token.isWord("JOIN")) {
        return false;
      }
      if (token.depth() == depth && token.is(',') && inFrom(i, first, depth)) {
        return false;
      }
    }
    return true;
  }

  private boolean inFrom(int at, int first, int depth) {
    for (int i = at; i >= first; i--) {
      SqlToken token = code.get(i);
      if (token.depth() == depth && token.isWord("FROM")) {
        return true;
      }
      boolean other = token.isWord("SELECT") || token.isWord("BY") || token.isWord("WHERE");
      if (token.depth() == depth && other) {
        return false;
      }
    }
    return false;
  }

  private int indexOf(TextRange range) {
    for (int i = 0; i < code.size(); i++) {
      if (code.get(i).range().contains(range)) {
        return i;
      }
    }
    return -1;
  }
}
