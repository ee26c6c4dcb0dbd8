package dev.meshwright.data.worker;

import dev.meshwright.data.avro.AvroDataFiles;
import dev.meshwright.data.avro.AvroRows;
import dev.meshwright.data.avro.AvroTypes;
import dev.meshwright.data.avro.AvroUnited;
import dev.meshwright.data.sample.Watch;
import dev.meshwright.data.wire.PartFile;
import dev.meshwright.model.Location;
import dev.meshwright.model.Position;
import dev.meshwright.model.Problem;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.data.Column;
import dev.meshwright.text.Reasons;
import java.io.File;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.file.DataFileReader;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/// Avro files, read once into a table. The fields of parts are united by name.
final class AvroTable {

  private static final int ROWS_BETWEEN_LOOKS = 1024;

  private final TableMaker tables;
  private long rows;

  AvroTable(TableMaker tables) {
    this.tables = tables;
  }

  LoadedSample load() throws SQLException, RefusalException {
    Schema schema = schema();
    List<Column> columns = AvroTypes.columns(schema);
    if (columns.isEmpty()) {
      throw new RefusalException(
          problem(tables.files().parts().getFirst(), 0, "The record has no fields."));
    }
    FolderColumns folders = FolderColumns.of(tables, columns);
    List<Column> all = folders.behind(columns);
    tables.fill(all, table -> append(schema, folders, table));
    List<Problem> notes = new ArrayList<>(renamed(schema, columns));
    notes.addAll(folders.notes());
    return new LoadedSample(
        tables.info(Optional.empty(), all, Optional.of(rows)).named(fields(schema)), notes);
  }

  private static List<String> fields(Schema schema) {
    return schema.getType() == Schema.Type.RECORD
        ? schema.getFields().stream().map(Schema.Field::name).toList()
        : List.of();
  }

  /// Of all parts.
  private Schema schema() throws RefusalException {
    Schema schema = schema(tables.files().parts().getFirst());
    for (PartFile part : tables.files().parts()) {
      try {
        schema = AvroUnited.of(schema, schema(part));
      } catch (AvroRuntimeException different) {
        throw new RefusalException(
            Problem.error(
                "sample-unreadable",
                Location.startOf(part.label()),
                part.label() + " has another schema than the parts before it: " + said(different),
                "Put parts of different schemas into folders of their own."));
      }
    }
    return schema;
  }

  private List<Problem> renamed(Schema schema, List<Column> columns) {
    if (schema.getType() != Schema.Type.RECORD) {
      return List.of();
    }
    List<Problem> notes = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      String field = schema.getFields().get(i).name();
      if (!field.equals(columns.get(i).name())) {
        notes.add(
            Problem.info(
                "avro-column-renamed",
                Location.startOf(tables.files().label()),
                "The field %s is the column %s: SQL cannot tell names apart that differ in nothing but case."
                    .formatted(field, columns.get(i).name()),
                "Write " + columns.get(i).name() + " in queries."));
      }
    }
    return notes;
  }

  private Schema schema(PartFile part) throws RefusalException {
    try (DataFileReader<Object> reader = AvroDataFiles.open(new File(part.path()))) {
      return reader.getSchema();
    } catch (IOException | RuntimeException | StackOverflowError unreadable) {
      throw new RefusalException(problem(part, 0, said(unreadable)));
    }
  }

  private void append(Schema schema, FolderColumns folders, DuckDBAppender table)
      throws SQLException, RefusalException {
    AvroRows writer = new AvroRows(schema);
    Watch watch = tables.watch();
    ObjectAppender behind = new ObjectAppender(table, folders.columns());
    for (int i = 0; i < tables.files().parts().size(); i++) {
      List<@Nullable Object> values = folders.of(i);
      rows +=
          append(
              tables.files().parts().get(i),
              schema,
              row -> {
                table.beginRow();
                writer.append(table, row);
                behind.values(values);
                table.endRow();
              },
              watch);
    }
  }

  @FunctionalInterface
  private interface Rows {
    void append(Object row) throws SQLException;
  }

  private long append(PartFile part, Schema schema, Rows rows, Watch watch)
      throws SQLException, RefusalException {
    long row = 0;
    try (DataFileReader<Object> reader = AvroDataFiles.open(new File(part.path()), schema)) {
      long told = 0;
      while (reader.hasNext()) {
        row++;
        rows.append(reader.next());
        if (reader.previousSync() > told) {
          watch.read(reader.previousSync() - told);
          told = reader.previousSync();
        }
        if (row % ROWS_BETWEEN_LOOKS == 0 && watch.stopped()) {
          throw new SQLException("stopped");
        }
      }
      // The reader takes a block that is cut off for the end of the file.
      if (reader.previousSync() != new File(part.path()).length()) {
        throw new IOException("the file ends inside a block");
      }
      return row;
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError unreadable) {
      throw new RefusalException(problem(part, row, said(unreadable)));
    } catch (SQLException notAppended) {
      if (tables.stop().asked()) {
        throw notAppended;
      }
      throw new RefusalException(problem(part, row, said(notAppended)));
    }
  }

  private static String said(Throwable unreadable) {
    return switch (unreadable) {
      case StackOverflowError deep -> "a value or the schema is nested too deeply";
      case OutOfMemoryError large -> "a value is too large";
      default -> Reasons.of(unreadable);
    };
  }

  /// @param row from 1; 0 for the file's beginning
  private static Problem problem(PartFile part, long row, String said) {
    Position position = new Position(Math.clamp(row, 1, Integer.MAX_VALUE), 1);
    String where = row == 0 ? "" : " after row " + (row - 1);
    return Problem.error(
        "sample-unreadable",
        new Location(part.label(), TextRange.at(0), position, position),
        part.label() + " cannot be read as Avro" + where + ": " + said,
        "Correct or replace the file. The other samples are not affected.");
  }
}
