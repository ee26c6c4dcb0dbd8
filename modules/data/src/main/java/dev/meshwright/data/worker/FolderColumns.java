package dev.meshwright.data.worker;

import dev.meshwright.data.csv.CellTypes;
import dev.meshwright.data.sample.FolderValues;
import dev.meshwright.data.sql.DataTypes;
import dev.meshwright.data.sql.SqlText;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.data.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Columns of the values that the folders around a sample's parts name. The engine has such columns
/// too, but reads `01` as 1, and those of the folders above the workspace as well.
final class FolderColumns {

  /// An option of the engine's readers.
  static final String NOT_THE_ENGINES = ", hive_partitioning = false";

  /// The number of the file that a row is from, as the engine's readers give it.
  private static final String FILE_INDEX = "file_index";

  private final TableMaker tables;
  private final FolderValues values;
  private final List<String> names = new ArrayList<>();
  private final List<String> hidden = new ArrayList<>();
  private final List<Column> columns;

  private FolderColumns(TableMaker tables, FolderValues values, List<Column> own) {
    this.tables = tables;
    this.values = values;
    boolean nameless = own.stream().anyMatch(column -> column.name().equalsIgnoreCase(FILE_INDEX));
    for (String name : values.names()) {
      boolean taken =
          nameless
              || own.stream().anyMatch(column -> column.name().equalsIgnoreCase(name))
              || names.stream().anyMatch(name::equalsIgnoreCase);
      (taken ? hidden : names).add(name);
    }
    this.columns =
        names.stream()
            .map(name -> new Column(name, DataTypes.parse(CellTypes.of(written(name)))))
            .toList();
  }

  /// @param own columns of the files, which win over those of the folders
  static FolderColumns of(TableMaker tables, List<Column> own) {
    return new FolderColumns(tables, FolderValues.of(tables.files()), own);
  }

  static FolderColumns none(TableMaker tables) {
    return new FolderColumns(tables, new FolderValues(List.of(), List.of()), List.of());
  }

  /// The columns of the files and, behind them, of the folders.
  List<Column> behind(List<Column> own) {
    List<Column> all = new ArrayList<>(own);
    all.addAll(columns);
    return all;
  }

  private List<String> written(String name) {
    List<String> written = new ArrayList<>();
    for (int i = 0; i < tables.files().parts().size(); i++) {
      values.value(i, name).ifPresent(written::add);
    }
    return written;
  }

  /// What a SELECT from one of the engine's readers has behind its other columns.
  ///
  /// @param from first part that is read
  /// @param to behind the last one
  String selected(int from, int to) {
    return columns.stream()
        .map(column ->
            ", ("
                + list(column, from, to)
                + ")["
                + FILE_INDEX
                + "::BIGINT + 1] AS "
                + Column.quoted(column.name()))
        .collect(Collectors.joining());
  }

  /// Only those of the folders.
  List<Column> columns() {
    return columns;
  }

  /// The values of a part, for a table that is filled row by row.
  List<@Nullable Object> of(int part) throws SQLException {
    List<@Nullable Object> objects = new ArrayList<>();
    for (Column column : columns) {
      String sql = "SELECT (" + list(column, part, part + 1) + ")[1]";
      try (Statement statement = tables.connection().createStatement();
          ResultSet row = statement.executeQuery(sql)) {
        row.next();
        objects.add(ObjectWriter.read(row, 1, column.type()));
      }
    }
    return objects;
  }

  private String list(Column column, int from, int to) {
    List<String> literals = new ArrayList<>();
    for (int i = from; i < to; i++) {
      Optional<String> value = values.value(i, column.name());
      literals.add(value.map(SqlText::literal).orElse("NULL"));
    }
    return literals.stream().collect(Collectors.joining(", ", "[", "]"))
        + "::"
        + column.type().sql()
        + "[]";
  }

  List<Problem> notes() {
    return hidden.stream()
        .map(name ->
            Problem.info(
                "sample-folder-value",
                Location.startOf(tables.files().label()),
                "The values of the folders "
                    + name
                    + "=… are not shown: the files have a column of that name themselves, or one"
                    + " named file_index.",
                "Rename the folders, or the column in the files."))
        .toList();
  }
}
