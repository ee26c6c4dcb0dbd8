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

/// Writes a query's rows, CSV and Parquet with the engine's own writers. It stands in a COPY of
/// ours: the query has been found to be one SELECT, and the place is the folder that the engine may
/// write to.
final class Export {

  private final BoundQuery query;
  private final ExportFormat format;

  Export(BoundQuery query, ExportFormat format) {
    this.query = query;
    this.format = format;
  }

  /// @return rows written
  long to(Path target, CancellationToken stop) throws SQLException, IOException, RefusalException {
    return switch (format) {
      case CSV -> copy(target, "FORMAT csv, HEADER true", stop);
      case NDJSON -> new NdjsonExport(query, named()).to(target, select(), stop);
      case PARQUET -> copy(target, "FORMAT parquet, COMPRESSION zstd", stop);
      case AVRO -> new AvroExport(query, avroColumns()).to(target, select(), stop);
    };
  }

  private long copy(Path target, String options, CancellationToken stop) throws SQLException {
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
    for (Column column : named()) {
      String inside = "c" + inner.size();
      inner.add(inside);
      outer.add(held(inside, column.type()) + " AS " + Column.quoted(column.name()));
    }
    return "SELECT "
        + String.join(", ", outer)
        + " FROM "
        + SqlText.asSubquery(query.sql())
        + " AS s("
        + String.join(", ", inner)
        + ")";
  }

  /// The query's columns under names that are all different.
  private List<Column> named() {
    Set<String> names = new HashSet<>();
    return query.columns().stream()
        .map(column -> new Column(unique(column, names), column.type()))
        .toList();
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
      case CSV, NDJSON -> name;
      case PARQUET -> inParquet(name, type);
      case AVRO -> inAvro(name, type);
    };
  }

  private static String inAvro(String name, DataType type) {
    DataType held = AvroExportTypes.held(type);
    return held.equals(type) ? name : "CAST(" + name + " AS " + held.sql() + ")";
  }

  private static String inParquet(String name, DataType type) {
    DataType held = ParquetTypes.held(type);
    return held.equals(type) ? name : "CAST(" + name + " AS " + held.sql() + ")";
  }
}
