package dev.meshwright.data.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/// The type of texts that stand for cells of one column.
public final class CellTypes {

  private CellTypes() {}

  /// The narrowest that holds each of them exactly, as in a file; none in a format of its own.
  public static String of(List<String> cells) {
    CsvDialect dialect = CsvDialect.USUAL.withHeader(false);
    String text =
        cells.stream()
            .map(cell -> '"' + cell.replace("\"", "\"\"") + "\"\n")
            .collect(Collectors.joining());
    ColumnShape shape = new ColumnShape("", dialect);
    try {
      RecordReader records =
          new RecordReader(
              new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), dialect);
      for (long row = 1; records.next(); row++) {
        shape.add(records, 0, row, 0);
      }
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    ColumnType type = shape.type();
    return type.format().isPresent() ? ColumnType.TEXT.sql() : type.sql();
  }
}
