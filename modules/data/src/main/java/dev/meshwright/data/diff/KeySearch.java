package dev.meshwright.data.diff;

import dev.meshwright.data.diff.DiffSql.Pair;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Which columns may be a key, alone or two together: those whose names say so come first.
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

  /// Each column alone.
  static List<List<Pair>> single(List<Pair> columns) {
    return candidates(columns).stream().map(List::of).toList();
  }

  /// Two columns together, in the order of their names' promise.
  static List<List<Pair>> twoTogether(List<Pair> columns) {
    List<Pair> candidates = candidates(columns);
    List<List<Pair>> both = new ArrayList<>();
    for (int last = 1; last < candidates.size(); last++) {
      for (int first = 0; first < last; first++) {
        both.add(List.of(candidates.get(first), candidates.get(last)));
      }
    }
    return both;
  }

  /// One row: whether the table has rows, and for each candidate whether it tells all rows apart.
  static String uniqueness(String table, List<List<Column>> candidates) {
    return "SELECT count(*) > 0"
        + candidates.stream().map(KeySearch::unique).collect(Collectors.joining())
        + " FROM "
        + table;
  }

  /// A row that lacks one of the columns has no key.
  private static String unique(List<Column> columns) {
    List<String> names = columns.stream().map(column -> Column.quoted(column.name())).toList();
    String together =
        names.size() == 1 ? names.getFirst() : "row(" + String.join(", ", names) + ")";
    String complete =
        names.stream()
            .map(name -> " AND count(" + name + ") = count(*)")
            .collect(Collectors.joining());
    return ", count(DISTINCT " + together + ") = count(*)" + complete;
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
