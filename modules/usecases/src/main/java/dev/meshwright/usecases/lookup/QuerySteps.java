package dev.meshwright.usecases.lookup;

import dev.meshwright.data.sql.SqlToken;
import dev.meshwright.data.sql.SqlTokens;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.search.EntryKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The steps of a transformation where it names them.
final class QuerySteps {

  private QuerySteps() {}

  /// The step of one of the entries that the word at a place names, or declares.
  static Optional<KeyedEntries.Found> at(String sql, List<KeyedEntries.Found> entries, int offset) {
    return names(sql).stream()
        .filter(token -> token.range().touches(offset))
        .findFirst()
        .flatMap(token ->
            entries.stream()
                .filter(found -> found.entry().kind() == EntryKind.STEP)
                .filter(found -> found.entry().name().equalsIgnoreCase(token.name()))
                .findFirst());
  }

  /// Where it is named, its declaration left out.
  static List<TextRange> uses(String sql, KeyedEntries.Found step) {
    return names(sql).stream()
        .filter(token -> token.name().equalsIgnoreCase(step.entry().name()))
        .map(SqlToken::range)
        .filter(range -> !range.equals(step.entry().range()))
        .toList();
  }

  /// All names but those of columns with their table before them.
  private static List<SqlToken> names(String sql) {
    List<SqlToken> names = new ArrayList<>();
    boolean behindPoint = false;
    for (SqlToken token : SqlTokens.all(sql)) {
      if (token.isName() && !behindPoint) {
        names.add(token);
      }
      behindPoint = token.is('.');
    }
    return names;
  }
}
