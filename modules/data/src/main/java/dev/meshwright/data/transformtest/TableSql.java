package dev.meshwright.data.transformtest;

import dev.meshwright.data.sql.DataTypes;
import dev.meshwright.data.sql.SqlText;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataType;
import dev.meshwright.model.transformtest.TestColumn;
import dev.meshwright.model.transformtest.TestRow;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.BooleanNode;
import dev.meshwright.model.tree.BrokenNode;
import dev.meshwright.model.tree.NullNode;
import dev.meshwright.model.tree.NumberNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import dev.meshwright.text.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Written rows as a query that gives them, every cell in its column's type.
final class TableSql {

  private final List<TestColumn> columns;

  TableSql(List<TestColumn> columns) {
    this.columns = List.copyOf(columns);
  }

  /// For columns without a type, the types that these rows need.
  static TableSql of(List<TestColumn> columns, List<TestRow> rows) {
    return new TableSql(
        columns.stream()
            .map(column ->
                column.type().isPresent()
                    ? column
                    : new TestColumn(
                        column.name(),
                        WrittenTypes.of(
                            rows.stream()
                                .flatMap(row -> row.cell(column.name()).stream())
                                .toList())))
            .toList());
  }

  /// The first value that its column does not hold as it is, in words.
  ///
  /// @param nearly whether floating-point numbers are compared with a tolerance
  Optional<String> misfit(List<TestRow> rows, boolean nearly) {
    ExactCells exact = new ExactCells(nearly);
    int number = 0;
    for (TestRow row : rows) {
      number++;
      for (TestColumn column : columns) {
        Optional<String> why =
            column
                .type()
                .map(DataTypes::parse)
                .flatMap(type -> row.cell(column.name()).flatMap(cell -> exact.misfit(cell, type)));
        if (why.isPresent()) {
          return Optional.of("row " + number + ", column " + column.name() + ": " + why.get());
        }
      }
    }
    return Optional.empty();
  }

  String of(List<TestRow> rows) {
    if (columns.isEmpty()) {
      // A table needs a column; nothing can name this one by mistake.
      return "SELECT NULL AS \"#none\" WHERE false";
    }
    String names =
        columns.stream()
            .map(column -> Column.quoted(column.name()))
            .collect(Collectors.joining(", "));
    if (rows.isEmpty()) {
      return columns.stream()
          .map(column ->
              cell(new NullNode(dev.meshwright.model.TextRange.at(0)), column)
                  + " AS "
                  + Column.quoted(column.name()))
          .collect(Collectors.joining(", ", "SELECT ", " WHERE false"));
    }
    return rows.stream()
        .map(this::row)
        .collect(
            Collectors.joining(
                ",\n", "SELECT * FROM (VALUES\n", "\n) AS given_rows(" + names + ")"));
  }

  private String row(TestRow row) {
    List<String> cells = new ArrayList<>();
    for (TestColumn column : columns) {
      cells.add(cell(row.cell(column.name()).orElse(new NullNode(row.range())), column));
    }
    return "(" + String.join(", ", cells) + ")";
  }

  private static String cell(TreeNode node, TestColumn column) {
    Optional<DataType> type = column.type().map(DataTypes::parse);
    return type.map(known -> typed(node, known)).orElseGet(() -> untyped(node));
  }

  private static String typed(TreeNode node, DataType type) {
    String value =
        switch (type) {
          case DataType.ListOf list -> items(node, list.item());
          case DataType.ArrayOf array -> items(node, array.item());
          case DataType.StructOf struct -> struct(node, struct);
          case DataType.MapOf map -> map(node, map);
          case DataType.Scalar scalar -> scalar(node, scalar.sql());
          case DataType.Decimal decimal -> scalar(node, decimal.sql());
          case DataType.UnionOf union -> untyped(node);
        };
    return "CAST(" + value + " AS " + type.sql() + ")";
  }

  private static String items(TreeNode node, DataType item) {
    return node instanceof ArrayNode list
        ? list.items().stream()
            .map(each -> typed(each, item))
            .collect(Collectors.joining(", ", "[", "]"))
        : untyped(node);
  }

  private static String struct(TreeNode node, DataType.StructOf struct) {
    if (!(node instanceof ObjectNode object)) {
      return untyped(node);
    }
    List<String> fields = new ArrayList<>();
    for (Column field : struct.fields()) {
      TreeNode value = object.get(field.name()).orElse(new NullNode(node.range()));
      fields.add(SqlText.literal(field.name()) + ": " + typed(value, field.type()));
    }
    return "{" + String.join(", ", fields) + "}";
  }

  /// A list of `{key, value}`, or a mapping when the keys are texts.
  private static String map(TreeNode node, DataType.MapOf map) {
    List<String> entries = new ArrayList<>();
    if (node instanceof ObjectNode object) {
      object
          .members()
          .forEach(member ->
              entries.add(
                  typed(member.key(), map.key()) + ": " + typed(member.value(), map.value())));
    } else if (node instanceof ArrayNode list) {
      for (TreeNode item : list.items()) {
        if (item instanceof ObjectNode entry
            && entry.get("key").isPresent()
            && entry.get("value").isPresent()) {
          entries.add(
              typed(entry.get("key").get(), map.key())
                  + ": "
                  + typed(entry.get("value").get(), map.value()));
        } else {
          return untyped(node);
        }
      }
    } else {
      return untyped(node);
    }
    return "MAP {" + String.join(", ", entries) + "}";
  }

  private static String scalar(TreeNode node, String type) {
    boolean bytes = type.toUpperCase(Locale.ROOT).equals("BLOB");
    return switch (node) {
      case NullNode none -> "NULL";
      case StringNode string when bytes && string.value().startsWith("0x") ->
          "unhex(" + SqlText.literal(string.value().substring(2)) + ")";
      case StringNode string -> SqlText.literal(string.value());
      case NumberNode number -> SqlText.literal(number.literal());
      case BooleanNode truth -> Boolean.toString(truth.value());
      case ArrayNode list -> SqlText.literal(JsonText.compact(list));
      case ObjectNode object -> SqlText.literal(JsonText.compact(object));
      case BrokenNode broken -> "NULL";
    };
  }

  private static String untyped(TreeNode node) {
    return switch (node) {
      case NullNode none -> "NULL";
      case StringNode string -> SqlText.literal(string.value());
      case NumberNode number -> number.literal();
      case BooleanNode truth -> Boolean.toString(truth.value());
      case ArrayNode list ->
          list.items().stream().map(TableSql::untyped).collect(Collectors.joining(", ", "[", "]"));
      case ObjectNode object ->
          object.members().stream()
              .map(member -> SqlText.literal(member.key().value()) + ": " + untyped(member.value()))
              .collect(Collectors.joining(", ", "{", "}"));
      case BrokenNode broken -> "NULL";
    };
  }
}
