package dev.meshwright.data.diff;

import dev.meshwright.data.diff.DiffSql.Pair;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataType;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Which columns may be a key: those whose names say so come first.
final class KeySearch {

  private static final int MAX_CANDIDATES = 12;

  private KeySearch() {}

  static List<Pair> candidates(List<Pair> columns) {
    return columns.stream()
        .filter(pair -> !pair.retyped() && canBeKey(pair.after().type()))
        .sorted(Comparator.comparingInt(pair -> rank(pair.after().name())))
        .limit(MAX_CANDIDATES)
        .toList();
  }

  /// One row: whether the table has rows, and for each candidate whether it tells all rows apart.
  static String uniqueness(String table, List<Column> candidates) {
    return "SELECT count(*) > 0"
        + candidates.stream()
            .map(column -> Column.quoted(column.name()))
            .map(name -> ", count(DISTINCT " + name + ") = count(*)")
            .collect(Collectors.joining())
        + " FROM "
        + table;
  }

  private static boolean canBeKey(DataType type) {
    return switch (type) {
      case DataType.Scalar scalar ->
          !List.of("DOUBLE", "FLOAT", "BOOLEAN", "BLOB", "JSON", "INTERVAL").contains(scalar.sql());
      case DataType.Decimal decimal -> decimal.scale() == 0;
      case DataType.ListOf list -> false;
      case DataType.ArrayOf array -> false;
      case DataType.MapOf map -> false;
      case DataType.StructOf struct -> false;
      case DataType.UnionOf union -> false;
    };
  }

  private static int rank(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.equals("id") || lower.equals("key") || lower.equals("uuid")) {
      return 0;
    }
    return lower.endsWith("id") || lower.endsWith("key") || lower.endsWith("code") ? 1 : 2;
  }
}
