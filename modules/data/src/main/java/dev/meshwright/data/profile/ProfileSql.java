package dev.meshwright.data.profile;

import dev.meshwright.model.data.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The queries that measure a table. Columns are called `c0`, `c1` ... in them, since names of a
/// result need not be unique.
final class ProfileSql {

  /// Most frequent values of a column.
  static final int TOP = 10;

  /// Ranges of a histogram.
  static final int BINS = 20;

  static final List<Double> QUANTILES = List.of(0.05, 0.25, 0.5, 0.75, 0.95);

  private final String source;
  private final List<Column> columns;

  /// @param subquery in parentheses
  ProfileSql(String subquery, List<Column> columns) {
    this.columns = columns;
    String names =
        IntStream.range(0, columns.size())
            .mapToObj(ProfileSql::name)
            .collect(Collectors.joining(", "));
    this.source = "WITH s(" + names + ") AS MATERIALIZED " + subquery + "\n";
  }

  static String name(int column) {
    return "c" + column;
  }

  /// One row: rows, then for each column in turn what [ProfileReader] takes from it.
  String figures() {
    List<String> parts = new ArrayList<>();
    parts.add("count(*)");
    for (int i = 0; i < columns.size(); i++) {
      String name = name(i);
      Measures measures = new Measures(columns.get(i), name);
      boolean line = measures.number() || measures.moment();
      parts.add("count(" + name + ")");
      parts.add(measures.ordered() ? "min(" + name + ")" : "NULL");
      parts.add(measures.ordered() ? "max(" + name + ")" : "NULL");
      parts.add(measures.number() ? "avg(" + name + "::DOUBLE)" : "NULL");
      parts.add(
          line
              ? "approx_quantile("
                  + name
                  + ", "
                  + QUANTILES
                  + ")"
                  + (measures.moment() ? " FILTER (isfinite(" + name + "))" : "")
              : "NULL");
      String length = measures.length().orElse("NULL");
      parts.add("min(" + length + ")");
      parts.add("max(" + length + ")");
      parts.add("avg(" + length + ")");
    }
    return source + "SELECT " + String.join(",\n  ", parts) + "\nFROM s";
  }

  /// Rows of column number, kind, text or number, rows, distinct values.
  String counts() {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      parts.add(frequent(i));
      int column = i;
      new Measures(columns.get(i), name(i))
          .scale()
          .ifPresent(scale -> parts.add(histogram(column, scale)));
    }
    return source
        + parts.stream()
            .map(part -> "SELECT * FROM (" + part + ")")
            .collect(Collectors.joining("\nUNION ALL "));
  }

  private static String frequent(int column) {
    String name = name(column);
    return "SELECT "
        + column
        + " AS i, 'top' AS kind, left(v::VARCHAR, 200) AS t, NULL::DOUBLE AS lo, NULL::DOUBLE AS"
        + " hi, n, d FROM (SELECT v, n, count(*) OVER () AS d FROM (SELECT "
        + name
        + " AS v, count(*) AS n FROM s WHERE "
        + name
        + " IS NOT NULL GROUP BY "
        + name
        + ")) ORDER BY n DESC, t LIMIT "
        + TOP;
  }

  private static String histogram(int column, String scale) {
    String values = "(SELECT " + scale + " AS x FROM s)";
    return "SELECT "
        + column
        + ", 'bin', bin::VARCHAR, any_value(lo), any_value(hi), count(*), 0 FROM (SELECT lo, hi,"
        + " CASE WHEN hi > lo THEN least("
        + (BINS - 1)
        + ", floor((x - lo) / (hi - lo) * "
        + BINS
        + "))::INT ELSE 0 END AS bin FROM "
        + values
        + ", (SELECT min(x) AS lo, max(x) AS hi FROM "
        + values
        + ") WHERE x IS NOT NULL) GROUP BY bin";
  }
}
