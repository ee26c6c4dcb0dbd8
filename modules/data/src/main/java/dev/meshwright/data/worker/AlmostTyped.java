package dev.meshwright.data.worker;

import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.data.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds columns of CSV that are text only because of a few cells, and says which.
final class AlmostTyped {

  private static final int ROWS = 10_000;
  private static final int FEWEST = 10;
  private static final int MOST_COLUMNS = 200;
  private static final int LONGEST = 40;
  private static final double MOSTLY = 0.9;

  private final TableMaker tables;

  AlmostTyped(TableMaker tables) {
    this.tables = tables;
  }

  /// @param columns of the sample's view
  List<Problem> notes(List<Column> columns) throws SQLException {
    List<Column> texts =
        columns.stream().filter(column -> column.type().sql().equals("VARCHAR")).toList();
    if (texts.isEmpty() || texts.size() > MOST_COLUMNS) {
      return List.of();
    }
    List<String> measures = new ArrayList<>();
    for (Column column : texts) {
      String cell = Column.quoted(column.name());
      String odd =
          " FILTER (" + cell + " IS NOT NULL AND TRY_CAST(" + cell + " AS DOUBLE) IS NULL)";
      measures.add("count(" + cell + ")");
      measures.add("count(TRY_CAST(" + cell + " AS DOUBLE))");
      measures.add("min(\"#row\")" + odd);
      measures.add("arg_min(" + cell + ", \"#row\")" + odd);
    }
    String sql =
        "SELECT %s FROM (SELECT *, row_number() OVER () AS \"#row\" FROM (SELECT * FROM %s LIMIT %d))"
            .formatted(String.join(", ", measures), tables.name(), ROWS);
    try (Statement statement = tables.connection().createStatement()) {
      tables.stop().interrupts(statement);
      try (ResultSet row = statement.executeQuery(sql)) {
        row.next();
        return notes(texts, row);
      }
    } catch (SQLException unreadable) {
      if (tables.stop().asked() || EngineError.of(unreadable).poisons()) {
        throw unreadable;
      }
      // The query that reads these rows tells what is wrong with them.
      return List.of();
    } finally {
      tables.stop().ended();
    }
  }

  private List<Problem> notes(List<Column> texts, ResultSet row) throws SQLException {
    List<Problem> notes = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      long cells = row.getLong(4 * i + 1);
      long numbers = row.getLong(4 * i + 2);
      if (cells >= FEWEST && numbers < cells && numbers >= MOSTLY * cells) {
        long first = row.getLong(4 * i + 3);
        String cell = Optional.ofNullable(row.getString(4 * i + 4)).orElse("");
        notes.add(note(texts.get(i), cells - numbers, cells, first, cell));
      }
    }
    return notes;
  }

  private Problem note(Column column, long odd, long cells, long row, String cell) {
    String shown = cell.length() > LONGEST ? Cut.text(cell, LONGEST) + "…" : cell;
    return Problem.info(
        "csv-text-column",
        Location.startOf(tables.files().label()),
        "Column %s is text: %,d of its first %,d cells are no numbers, the first in row %,d: \"%s\"."
            .formatted(column.name(), odd, cells, row, shown),
        "Choose a type or the text of nulls for it in .meshwright/samples.yaml, or TRY_CAST it.");
  }
}
