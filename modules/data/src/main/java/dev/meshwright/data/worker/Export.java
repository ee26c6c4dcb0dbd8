package dev.meshwright.data.worker;

import dev.meshwright.data.avro.AvroExportTypes;
import dev.meshwright.data.sql.SqlText;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataType;
import dev.meshwright.model.data.ExportFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Writes a query's rows, except for Avro with the engine's own writers. It stands in a COPY of
/// ours: the query has been found to be one SELECT, and the place is the folder that the engine may
/// write to.
final class Export {

  /// Of a decimal that a binary number of 64 bits gives back as it was.
  private static final int EXACT_DIGITS = 15;

  private final BoundQuery query;
  private final ExportFormat format;

  Export(BoundQuery query, ExportFormat format) {
    this.query = query;
    this.format = format;
  }

  /// @return rows written
  long to(Path target, Stop stop) throws SQLException, IOException, Refusal {
    return switch (format) {
      case CSV -> copy(target, "FORMAT csv, HEADER true", stop);
      case NDJSON -> copy(target, "FORMAT json", stop);
      case PARQUET -> copy(target, "FORMAT parquet, COMPRESSION zstd", stop);
      case AVRO -> new AvroExport(query, avroColumns()).to(target, select(), stop);
    };
  }

  private long copy(Path target, String options, Stop stop) throws SQLException {
    String sql =
        "COPY (" + select() + ") TO " + SqlText.literal(target.toString()) + " (" + options + ")";
    try (Statement statement = query.connection().createStatement()) {
      stop.interrupts(statement);
      return statement.executeLargeUpdate(sql);
    }
  }

  private List<Column> avroColumns() {
    return query.columns().stream()
        .map(column -> new Column(column.name(), AvroExportTypes.held(column.type())))
        .toList();
  }

  /// The query with its columns under names that are all different, in types that the format can
  /// hold.
  private String select() {
    List<String> inner = new ArrayList<>();
    List<String> outer = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Column column : query.columns()) {
      String inside = "c" + inner.size();
      inner.add(inside);
      outer.add(held(inside, column.type()) + " AS " + Column.quoted(unique(column, names)));
    }
    return "SELECT "
        + String.join(", ", outer)
        + " FROM "
        + SqlText.asSubquery(query.sql())
        + " AS s("
        + String.join(", ", inner)
        + ")";
  }

  private static String unique(Column column, Set<String> names) {
    String name = column.name();
    for (int i = 2; !names.add(name.toLowerCase(Locale.ROOT)); i++) {
      name = column.name() + "_" + i;
    }
    return name;
  }

  private String held(String name, DataType type) {
    return switch (format) {
      case CSV -> name;
      case NDJSON -> inJson(name, type);
      case PARQUET -> inParquet(name, type);
      case AVRO -> inAvro(name, type);
    };
  }

  /// The engine writes numbers that are no 64-bit integers as binary ones: decimals of more digits
  /// than those hold become strings.
  private static String inJson(String name, DataType type) {
    boolean wide = type.sql().equals("HUGEINT") || type.sql().equals("UHUGEINT");
    boolean longer = type instanceof DataType.Decimal decimal && decimal.precision() > EXACT_DIGITS;
    return wide || longer ? name + "::VARCHAR" + (wide ? "::JSON" : "") : name;
  }

  private static String inAvro(String name, DataType type) {
    DataType held = AvroExportTypes.held(type);
    return held.equals(type) ? name : "CAST(" + name + " AS " + held.sql() + ")";
  }

  /// Parquet has no 128-bit integers: the engine would write them as inexact numbers.
  private static String inParquet(String name, DataType type) {
    return switch (type.sql()) {
      case "HUGEINT", "UHUGEINT" -> name + "::DECIMAL(38, 0)";
      case "BIGNUM", "BIT", "VARIANT", "TIME WITH TIME ZONE" -> name + "::VARCHAR";
      default -> type instanceof DataType.UnionOf ? name + "::VARCHAR" : name;
    };
  }
}
