package dev.meshwright.data.worker;

import dev.meshwright.data.json.DocumentRow;
import dev.meshwright.data.json.Framing;
import dev.meshwright.data.json.JsonColumns;
import dev.meshwright.data.json.JsonDocuments;
import dev.meshwright.data.json.MalformedJsonException;
import dev.meshwright.data.json.Scan;
import dev.meshwright.data.json.WideColumnNotes;
import dev.meshwright.data.sample.Compression;
import dev.meshwright.data.sample.DecompressingInput;
import dev.meshwright.data.sample.Watch;
import dev.meshwright.data.wire.PartFile;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.SampleFormat;
import dev.meshwright.text.Reasons;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// JSON arrays and lines of JSON. All documents are looked at before there are columns, so that
/// these hold every value as it is. The engine reads the files in place where it reads them
/// exactly; otherwise the documents are read here, into a table.
final class JsonTable {

  /// The engine takes a buffer of twice the longest object for each thread. In bytes.
  private static final long SHORT_OBJECTS = 4 << 20;

  private final TableMaker tables;
  private final Framing framing;
  private final List<Path> paths;

  JsonTable(TableMaker tables) {
    this(
        tables,
        tables.content().format() == SampleFormat.NDJSON ? Framing.LINES : Framing.VALUES,
        tables.files().parts().stream().map(part -> Path.of(part.path())).toList());
  }

  private JsonTable(TableMaker tables, Framing framing, List<Path> paths) {
    this.tables = tables;
    this.framing = framing;
    this.paths = paths;
  }

  /// Reads a file with an object on each line into a table, so that the file may go.
  static List<Column> copied(TableMaker tables, Path lines) throws SQLException, RefusalException {
    JsonTable table = new JsonTable(tables, Framing.LINES, List.of(lines));
    Scan scan = table.scan(Compression.NONE, tables.stop()::asked);
    JsonColumns columns = JsonColumns.of(scan);
    FolderColumns none = FolderColumns.none(tables);
    if (columns.plain()) {
      tables.execute(
          "CREATE OR REPLACE TABLE "
              + tables.name()
              + " AS "
              + table.select(scan, columns, none, "newline_delimited", Compression.NONE));
    } else {
      table.append(columns, none);
    }
    return columns.columns();
  }

  LoadedSample load() throws SQLException, RefusalException {
    Compression compression = tables.content().compression();
    Scan scan = scan(compression, tables.watch());
    if (scan.rows() == 0) {
      throw new RefusalException(problem("There are no documents in it.", "Put some there."));
    }
    JsonColumns columns = JsonColumns.of(scan);
    FolderColumns folders = FolderColumns.of(tables, columns.columns());
    if (columns.plain()) {
      String format =
          framing == Framing.LINES ? "newline_delimited" : scan.arrays() ? "array" : "auto";
      tables.view(select(scan, columns, folders, format, compression));
    } else {
      append(columns, folders);
    }
    List<String> labels = tables.files().parts().stream().map(PartFile::label).toList();
    List<Problem> notes = new ArrayList<>(WideColumnNotes.of(scan, columns, labels));
    notes.addAll(folders.notes());
    return new LoadedSample(
        tables
            .info(Optional.empty(), folders.behind(columns.columns()), Optional.of(scan.rows()))
            .named(columns.keys()),
        notes);
  }

  private String select(
      Scan scan,
      JsonColumns columns,
      FolderColumns folders,
      String format,
      Compression compression) {
    long longest = Math.clamp(2 * scan.longest(), SHORT_OBJECTS, JsonDocuments.LONGEST);
    return "SELECT *"
        + folders.selected(0, paths.size())
        + " FROM read_json("
        + TableMaker.paths(paths)
        + FolderColumns.NOT_THE_ENGINES
        + ", format = '"
        + format
        + "', maximum_object_size = "
        + longest
        + compression.option()
        + ", columns = "
        + TableMaker.columnsLiteral(columns.columns())
        + ")";
  }

  private Scan scan(Compression compression, Watch watch) throws SQLException, RefusalException {
    try {
      return Scan.of(paths, framing, compression != Compression.NONE, threads(), watch);
    } catch (Scan.MalformedPart found) {
      throw new RefusalException(found.malformed().problem(label(found.part())));
    } catch (IOException unreadable) {
      throw unreadable(unreadable);
    }
  }

  private SQLException unreadable(IOException why) throws RefusalException {
    if (tables.stop().asked()) {
      return new SQLException("stopped", why);
    }
    throw new RefusalException(
        problem(
            tables.files().label() + " cannot be read: " + Reasons.of(why),
            "Check that the file is there, whole, and may be read."));
  }

  private String label(int part) {
    return part < tables.files().parts().size()
        ? tables.files().parts().get(part).label()
        : tables.files().label();
  }

  private int threads() throws SQLException {
    try (Statement statement = tables.connection().createStatement();
        ResultSet result = statement.executeQuery("SELECT current_setting('threads')::INTEGER")) {
      result.next();
      return Math.max(1, result.getInt(1));
    }
  }

  private void append(JsonColumns columns, FolderColumns folders)
      throws SQLException, RefusalException {
    List<Column> all = folders.behind(columns.columns());
    tables.fill(
        all,
        table -> {
          ObjectAppender rows = new ObjectAppender(table, all);
          for (int i = 0; i < paths.size(); i++) {
            append(i, columns, folders.of(i), rows);
          }
        });
  }

  private void append(
      int part, JsonColumns columns, List<@Nullable Object> behind, ObjectAppender rows)
      throws SQLException, RefusalException {
    try (InputStream in = DecompressingInput.openText(paths.get(part)).in()) {
      JsonDocuments documents = new JsonDocuments(in, part, tables.stop()::asked);
      documents.<SQLException>read(
          framing,
          (bytes, from, to, place) -> {
            List<@Nullable Object> row = new ArrayList<>(DocumentRow.of(columns, bytes, from, to));
            row.addAll(behind);
            rows.row(row);
          });
    } catch (MalformedJsonException changed) {
      throw unreadable(new IOException("it was changed while it was read", changed));
    } catch (IOException unreadable) {
      throw unreadable(unreadable);
    }
  }

  private Problem problem(String message, String hint) {
    return Problem.error(
        "sample-unreadable", Location.startOf(tables.files().label()), message, hint);
  }
}
