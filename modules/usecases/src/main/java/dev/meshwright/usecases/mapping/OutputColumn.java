package dev.meshwright.usecases.mapping;

import dev.meshwright.data.sql.SqlToken;
import dev.meshwright.data.sql.SqlTokens;
import dev.meshwright.model.FileEdit;
import dev.meshwright.model.Fix;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The columns that a query gives, as far as its text names them, and other names for them.
public final class OutputColumn {

  private static final DataType ANY = new DataType.Scalar("VARCHAR");

  /// Clauses in which the name that an item gives may be used; others see only tables.
  private static final Set<String> CLAUSES = Set.of("GROUP", "HAVING", "QUALIFY", "ORDER");

  private static final Set<String> ENDS =
      Set.of("LIMIT", "OFFSET", "WINDOW", "UNION", "INTERSECT", "EXCEPT", "WHERE", "FROM");

  private OutputColumn() {}

  /// Their names; empty for an item that has none, as a star or an expression without a name.
  public static List<Optional<String>> names(String sql) {
    return SelectItems.of(sql).items().stream()
        .map(range -> range.of(sql))
        .map(text -> SelectItem.isStar(text) ? Optional.<String>empty() : SelectItem.name(text))
        .toList();
  }

  /// A column that an item names, and the item.
  public record Place(String name, TextRange range) {}

  /// Those that have a name.
  public static List<Place> places(String sql) {
    return SelectItems.of(sql).items().stream()
        .filter(range -> !SelectItem.isStar(range.of(sql)))
        .flatMap(
            range -> SelectItem.name(range.of(sql)).stream().map(name -> new Place(name, range)))
        .toList();
  }

  /// Gives a column another name, in the item that names it and behind it where that name is used;
  /// nothing when no item, or only a star, names it.
  public static List<TextEdit> rename(String file, String sql, String from, String to) {
    for (TextRange range : SelectItems.of(sql).items()) {
      String text = range.of(sql);
      if (!SelectItem.isStar(text)
          && SelectItem.name(text).filter(name -> name.equalsIgnoreCase(from)).isPresent()) {
        List<TextEdit> edits = new ArrayList<>();
        new SelectItem(file, range, text, new Column(from, ANY))
            .rename(to)
            .map(Fix::edits)
            .ifPresent(made -> made.stream().map(FileEdit::edit).forEach(edits::add));
        if (!uses(text, from)) {
          edits.addAll(behind(sql, range.end(), from, to));
        }
        return edits;
      }
    }
    return List.of();
  }

  /// Whether an item reads a column of the name that it gives: then the clauses behind may mean
  /// that one, which keeps its name.
  private static boolean uses(String item, String name) {
    List<SqlToken> code = SqlTokens.code(item);
    int end =
        code.size() > 1 && code.get(code.size() - 2).isWord("AS") ? code.size() - 1 : code.size();
    return code.subList(0, end).stream().anyMatch(token -> isNamed(token, name));
  }

  private static List<TextEdit> behind(String sql, int offset, String from, String to) {
    List<TextEdit> edits = new ArrayList<>();
    List<SqlToken> code = SqlTokens.code(sql);
    boolean inClause = false;
    for (int i = 0; i < code.size(); i++) {
      SqlToken token = code.get(i);
      if (token.range().start() < offset) {
        continue;
      }
      String word = token.keyword().toUpperCase(Locale.ROOT);
      if (token.depth() == 0 && (CLAUSES.contains(word) || ENDS.contains(word))) {
        inClause = CLAUSES.contains(word);
      } else if (inClause && isNamed(token, from) && standsAlone(code, i)) {
        edits.add(TextEdit.replace(token.range(), Column.written(to)));
      }
    }
    return edits;
  }

  private static boolean standsAlone(List<SqlToken> code, int at) {
    boolean qualified = at > 0 && code.get(at - 1).is('.');
    boolean goesOn = at + 1 < code.size() && (code.get(at + 1).is('.') || code.get(at + 1).is('('));
    return !qualified && !goesOn;
  }

  private static boolean isNamed(SqlToken token, String name) {
    return token.isName() && token.name().equalsIgnoreCase(name);
  }
}
