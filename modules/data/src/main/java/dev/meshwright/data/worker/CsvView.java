package dev.meshwright.data.worker;

import dev.meshwright.data.csv.ColumnType;
import dev.meshwright.data.csv.CsvDialect;
import dev.meshwright.data.csv.CsvSample;
import dev.meshwright.data.sql.DataTypes;
import dev.meshwright.data.sql.SqlText;
import dev.meshwright.data.wire.PartFile;
import dev.meshwright.model.data.Column;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The SELECT that reads a sample of CSV. Parts that are written alike are read together.
final class CsvView {

  private final TableMaker tables;
  private final CsvSample sample;
  private final CsvCopies copies;
  private final FolderColumns folders;

  CsvView(TableMaker tables, CsvSample sample, CsvCopies copies) {
    this.tables = tables;
    this.sample = sample;
    this.copies = copies;
    this.folders = FolderColumns.of(tables, named(sample.names()));
  }

  private static List<Column> named(List<String> names) {
    return names.stream()
        .map(name -> new Column(name, DataTypes.parse(ColumnType.TEXT.sql())))
        .toList();
  }

  FolderColumns folders() {
    return folders;
  }

  /// All columns as they are written.
  String asText() {
    return select(Collections.nCopies(sample.names().size(), ColumnType.TEXT));
  }

  /// @param types of the columns of all parts
  String select(List<ColumnType> types) {
    List<String> selects = new ArrayList<>();
    List<PartFile> parts = tables.files().parts();
    int from = 0;
    for (int i = 1; i <= parts.size(); i++) {
      if (i == parts.size() || !alike(from, i)) {
        selects.add(select(from, i, types));
        from = i;
      }
    }
    return String.join(" UNION ALL BY NAME ", selects);
  }

  private boolean alike(int part, int other) {
    return sample.dialect(part).equals(sample.dialect(other))
        && sample.plain(part) == sample.plain(other)
        && sample.numbers(part).equals(sample.numbers(other));
  }

  private String select(int from, int to, List<ColumnType> types) {
    List<String> paths = new ArrayList<>();
    for (int i = from; i < to; i++) {
      paths.add(SqlText.literal(copies.path(i, tables.files().parts().get(i))));
    }
    List<String> columns = new ArrayList<>();
    List<String> replaced = new ArrayList<>();
    for (int number : sample.numbers(from)) {
      String name = sample.names().get(number);
      ColumnType type = types.get(number);
      Optional<String> converted = converted(Column.quoted(name), type);
      columns.add(
          SqlText.literal(name)
              + ": "
              + SqlText.literal(converted.isPresent() ? "VARCHAR" : type.sql()));
      converted.ifPresent(sql -> replaced.add(sql + " AS " + Column.quoted(name)));
    }
    String compression =
        sample.plain(from) ? tables.content().compression().option() : ", compression = 'none'";
    return "SELECT *"
        + (replaced.isEmpty() ? "" : " REPLACE (" + String.join(", ", replaced) + ")")
        + folders.selected(from, to)
        + " FROM read_csv("
        + paths.stream().collect(Collectors.joining(", ", "[", "]"))
        + ", auto_detect = false"
        + FolderColumns.NOT_THE_ENGINES
        + options(sample.dialect(from))
        + compression
        + ", columns = {"
        + String.join(", ", columns)
        + "})";
  }

  /// The value of a column that is read as text; empty for one that the reader converts.
  private static Optional<String> converted(String column, ColumnType type) {
    return type.format()
        .map(format ->
            "CAST(strptime("
                + column
                + ", "
                + SqlText.literal(format)
                + ") AS "
                + type.sql()
                + ")");
  }

  private static String options(CsvDialect dialect) {
    String nulls =
        dialect.nullText().map(text -> "['', " + SqlText.literal(text) + "]").orElse("['']");
    return ", delim = "
        + SqlText.literal(dialect.delimiter())
        + ", quote = "
        + sign(dialect.quote())
        + ", escape = "
        + sign(dialect.escape())
        + ", comment = ''"
        + ", header = "
        + dialect.header()
        + ", skip = "
        + dialect.skip()
        + ", nullstr = "
        + nulls
        + ", decimal_separator = "
        + SqlText.literal(String.valueOf(dialect.point()));
  }

  private static String sign(Optional<Character> sign) {
    return SqlText.literal(sign.map(String::valueOf).orElse(""));
  }
}
