package dev.meshwright.data.csv;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/// Writes a part anew as [CsvDialect#plain] says, in UTF-8, with as many cells in each row as there
/// are columns.
final class CleanCopy {

  private static final int ROWS_BETWEEN_STOPS = 4096;

  private final RecordReader records;
  private final int columns;
  private final boolean skipsBlank;
  private final BooleanSupplier stopped;

  /// @param records behind the header
  /// @param skipsBlank whether an empty line is no row
  CleanCopy(RecordReader records, int columns, boolean skipsBlank, BooleanSupplier stopped) {
    this.records = records;
    this.columns = columns;
    this.skipsBlank = skipsBlank;
    this.stopped = stopped;
  }

  /// @param most bytes that may be written
  /// @return bytes written
  long to(Path file, long most) throws IOException {
    long written = 0;
    long rows = 0;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      while (records.next()) {
        if (records.blank() && skipsBlank) {
          continue;
        }
        written += row(out);
        if (written > most) {
          throw new TooLargeException(most);
        }
        if (++rows % ROWS_BETWEEN_STOPS == 0 && stopped.getAsBoolean()) {
          throw new StoppedException();
        }
      }
    }
    return written;
  }

  private long row(OutputStream out) throws IOException {
    long written = columns;
    for (int i = 0; i < columns; i++) {
      if (i > 0) {
        out.write(',');
      }
      written += i < records.cells() ? cell(out, i) : columns == 1 ? empty(out) : 0;
    }
    out.write('\n');
    return written;
  }

  private long cell(OutputStream out, int cell) throws IOException {
    if (records.start(cell) == records.end(cell)) {
      return columns == 1 ? empty(out) : 0;
    }
    byte[] text = records.text(cell).getBytes(StandardCharsets.UTF_8);
    out.write('"');
    for (byte b : text) {
      if (b == '"') {
        out.write('"');
      }
      out.write(b);
    }
    out.write('"');
    return text.length + 2L;
  }

  private static long empty(OutputStream out) throws IOException {
    out.write('"');
    out.write('"');
    return 2;
  }
}
