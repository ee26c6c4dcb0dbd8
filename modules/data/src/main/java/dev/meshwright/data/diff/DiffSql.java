package dev.meshwright.data.diff;

import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The queries that compare the tables `before` and `after`.
///
/// Rows of equal keys are matched in the order of all their columns, so that a key which is not
/// unique still pairs rows one to one.
final class DiffSql {

  private final List<Pair> columns;
  private final List<Pair> key;
  private final double tolerance;

  /// A column of both sides.
  record Pair(Column before, Column after) {

    String left() {
      return "b." + Column.quoted(before.name());
    }

    String right() {
      return "a." + Column.quoted(after.name());
    }

    boolean retyped() {
      return !before.type().equals(after.type());
    }

    /// What values of two types are compared by: their texts. Of two kinds of numbers, without
    /// zeros at the end of a fraction, so that 1.50 is 1.500.
    String comparable(String value) {
      String text = value + "::VARCHAR";
      return isNumber(before.type()) && isNumber(after.type())
          ? "regexp_replace(" + text + ", '(\\.[0-9]*?)0+$', '\\1').rtrim('.')"
          : text;
    }

    private static boolean isNumber(DataType type) {
      return type instanceof DataType.Decimal
          || type.sql().endsWith("INT")
          || type.sql().equals("INTEGER")
          || type.sql().equals("UINTEGER")
          || type.sql().equals("BIGNUM")
          || type.sql().equals("DOUBLE")
          || type.sql().equals("FLOAT");
    }
  }

  /// @param key some of the columns; empty to compare as a multiset
  DiffSql(List<Pair> columns, List<Pair> key, double tolerance) {
    this.columns = List.copyOf(columns);
    this.key = List.copyOf(key);
    this.tolerance = tolerance;
  }

  /// Rows of change, count, and for each column that is not in the key how many differ.
  String summary() {
    String counts =
        values().stream()
            .map(pair -> ", count(*) FILTER (change = 'changed' AND " + marker(pair) + ")")
            .collect(Collectors.joining());
    return key.isEmpty()
        ? multiset("SELECT change, count(*)") + " GROUP BY change"
        : "SELECT change, count(*)" + counts + " FROM (" + joined() + ") GROUP BY change";
  }

  /// The rows that differ.
  String rows() {
    if (key.isEmpty()) {
      return multiset("SELECT *");
    }
    List<String> shown = new ArrayList<>();
    shown.add("change");
    key.forEach(pair -> shown.add(Column.quoted(pair.after().name())));
    for (Pair pair : values()) {
      shown.add(Column.quoted(pair.after().name() + " (before)"));
      shown.add(Column.quoted(pair.after().name() + " (after)"));
    }
    String names =
        key.stream()
            .map(pair -> Column.quoted(pair.after().name()))
            .collect(Collectors.joining(", "));
    return "SELECT "
        + String.join(", ", shown)
        + " FROM ("
        + joined()
        + ") WHERE change <> 'same' ORDER BY "
        + names;
  }

  List<Pair> values() {
    return columns.stream().filter(pair -> !key.contains(pair)).toList();
  }

  private String joined() {
    List<String> parts = new ArrayList<>();
    String differs =
        values().isEmpty()
            ? "false"
            : values().stream().map(this::differs).collect(Collectors.joining(" OR "));
    parts.add(
        "CASE WHEN b.\"#there\" IS NULL THEN 'added' WHEN a.\"#there\" IS NULL THEN 'removed' WHEN "
            + differs
            + " THEN 'changed' ELSE 'same' END AS change");
    for (Pair pair : key) {
      parts.add(
          "CASE WHEN a.\"#there\" IS NULL THEN "
              + pair.left()
              + " ELSE "
              + pair.right()
              + " END AS "
              + Column.quoted(pair.after().name()));
    }
    for (Pair pair : values()) {
      parts.add(pair.left() + " AS " + Column.quoted(pair.after().name() + " (before)"));
      parts.add(pair.right() + " AS " + Column.quoted(pair.after().name() + " (after)"));
      parts.add("(" + differs(pair) + ") AS " + marker(pair));
    }
    String on =
        key.stream()
            .map(pair -> pair.left() + " IS NOT DISTINCT FROM " + pair.right())
            .collect(Collectors.joining(" AND "));
    return "SELECT "
        + String.join(", ", parts)
        + " FROM "
        + numbered("before", key.stream().map(Pair::before).toList())
        + " b FULL OUTER JOIN "
        + numbered("after", key.stream().map(Pair::after).toList())
        + " a ON "
        + on
        + " AND b.\"#nth\" = a.\"#nth\"";
  }

  private static String numbered(String table, List<Column> key) {
    String names =
        key.stream().map(column -> Column.quoted(column.name())).collect(Collectors.joining(", "));
    return "(SELECT true AS \"#there\", row_number() OVER (PARTITION BY "
        + names
        + " ORDER BY hash("
        + table
        + ")) AS \"#nth\", * FROM "
        + table
        + ")";
  }

  private String differs(Pair pair) {
    if (pair.retyped()) {
      return pair.comparable(pair.left()) + " IS DISTINCT FROM " + pair.comparable(pair.right());
    }
    String exactly = pair.left() + " IS DISTINCT FROM " + pair.right();
    boolean real =
        pair.after().type().equals(new DataType.Scalar("DOUBLE"))
            || pair.after().type().equals(new DataType.Scalar("FLOAT"));
    return real && tolerance > 0
        ? "("
            + exactly
            + " AND NOT coalesce(abs("
            + pair.left()
            + " - "
            + pair.right()
            + ") <= "
            + tolerance
            + " * greatest(abs("
            + pair.left()
            + "), abs("
            + pair.right()
            + ")), false))"
        : exactly;
  }

  private static String marker(Pair pair) {
    return Column.quoted("#differs " + pair.after().name());
  }

  private String multiset(String select) {
    String left =
        columns.stream()
            .map(pair -> cast(pair, pair.before()) + " AS " + Column.quoted(pair.after().name()))
            .collect(Collectors.joining(", "));
    String right =
        columns.stream()
            .map(pair -> cast(pair, pair.after()) + " AS " + Column.quoted(pair.after().name()))
            .collect(Collectors.joining(", "));
    String before = "SELECT " + left + " FROM before";
    String after = "SELECT " + right + " FROM after";
    return select
        + " FROM (SELECT 'removed' AS change, * FROM ("
        + before
        + " EXCEPT ALL "
        + after
        + ") UNION ALL SELECT 'added' AS change, * FROM ("
        + after
        + " EXCEPT ALL "
        + before
        + "))";
  }

  private static String cast(Pair pair, Column column) {
    String name = Column.quoted(column.name());
    return pair.retyped() ? pair.comparable(name) : name;
  }
}
