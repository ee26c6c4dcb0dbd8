package dev.meshwright.data.csv;

import dev.meshwright.data.sample.DecompressingInput;
import dev.meshwright.data.sample.Segments;
import dev.meshwright.data.sample.Utf8Text;
import dev.meshwright.data.sample.Watch;
import dev.meshwright.model.data.CsvOption;
import dev.meshwright.model.data.CsvOptions;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/// One file of a sample of CSV, and how it is written.
final class CsvPart {

  /// Smaller ones are not worth a thread.
  private static final long SMALLEST_SEGMENT = 4 << 20;

  private final Path file;
  private final Optional<String> chosenEncoding;
  private final CsvDialect dialect;
  private final Optional<String> encoding;
  private final boolean marked;
  private final boolean plainSkip;
  private final List<String> headers;
  private final long headerLine;

  /// Looks at the beginning of a file.
  ///
  /// @param tabs whether its name says that there is a tab between cells
  CsvPart(Path file, boolean tabs, CsvOptions asked) throws IOException {
    this.file = file;
    this.chosenEncoding = asked.get(CsvOption.ENCODING);
    byte[] beginning;
    try (InputStream in = DecompressingInput.open(file)) {
      Utf8Text text = Utf8Text.of(in, chosenEncoding);
      this.encoding = text.encoding();
      this.marked = text.marked();
      beginning = wholeLines(text.in().readNBytes(DialectGuess.LOOKED_AT));
    }
    this.dialect = DialectGuess.of(beginning, tabs, asked);
    this.plainSkip = plainSkip(beginning);
    if (dialect.header()) {
      try (InputStream in = DecompressingInput.open(file)) {
        RecordReader records = records(in);
        this.headers = header(records);
        this.headerLine = records.line();
      }
    } else {
      int width = FirstRecords.of(beginning, dialect).usualWidth();
      this.headers = IntStream.range(0, width).mapToObj(CsvColumns::placed).toList();
      this.headerLine = 0;
    }
  }

  private static byte[] wholeLines(byte[] bytes) {
    int end = bytes.length;
    if (end == DialectGuess.LOOKED_AT) {
      while (end > 0 && bytes[end - 1] != '\n' && bytes[end - 1] != '\r') {
        end--;
      }
    }
    return end == 0 ? bytes : Arrays.copyOf(bytes, end);
  }

  private static List<String> header(RecordReader records) throws IOException {
    List<String> names = new ArrayList<>();
    while (records.next()) {
      if (!records.blank()) {
        records.requireUtf8();
        for (int i = 0; i < records.cells(); i++) {
          names.add(records.text(i));
        }
        break;
      }
    }
    return names;
  }

  /// Whether any reader finds the same lines to skip.
  private boolean plainSkip(byte[] beginning) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(new ByteArrayInputStream(beginning), StandardCharsets.UTF_8))) {
      List<String> skipped = lines.lines().limit(dialect.skip()).toList();
      return skipped.stream().noneMatch(line -> line.isBlank() || line.contains("\""));
    }
  }

  /// Looks at every cell.
  ///
  /// @param threads that may be used
  PartScan scan(CsvColumns columns, int number, long rowsBefore, int threads, Watch watch)
      throws IOException {
    PartScan scan = new PartScan(columns, number, watch::stopped);
    List<PartScan> segments =
        encoding.isEmpty() && DecompressingInput.is(file)
            ? segments(number, threads, watch)
            : List.of();
    if (segments.isEmpty()) {
      try (InputStream in = DecompressingInput.open(file, watch)) {
        scan.read(rows(in), headers, rowsBefore);
      }
    } else {
      scan.begin(headers);
      segments.forEach(segment -> scan.append(segment, rowsBefore));
    }
    return scan;
  }

  /// What is in each segment of a large file; nothing for others.
  private List<PartScan> segments(int number, int threads, Watch watch) throws IOException {
    Segments segments = new Segments(file, threads, SMALLEST_SEGMENT);
    if (segments.count() == 1) {
      return List.of();
    }
    List<PartScan> scans = new ArrayList<>();
    for (Future<Optional<PartScan>> each :
        segments.looked(
            (in, segment) -> segment(in, number, segment, segments.count() - 1, watch::stopped),
            watch)) {
      Optional<PartScan> scan = result(each);
      if (scan.isEmpty()) {
        return List.of();
      }
      scans.add(scan.get());
    }
    return scans;
  }

  /// Empty when the segment does not end with a record, so that the next one does not begin with
  /// one.
  private Optional<PartScan> segment(
      InputStream in, int part, int segment, int last, BooleanSupplier stopped) throws IOException {
    RecordReader records = segment == 0 ? rows(in) : new RecordReader(in, dialect.withSkip(0));
    PartScan scan = new PartScan(new CsvColumns(dialect), part, stopped);
    scan.read(records, headers, 0);
    return records.openAtEnd() && segment < last ? Optional.empty() : Optional.of(scan);
  }

  /// Empty also when the segment cannot be read: it may only seem so where it begins inside of a
  /// cell.
  private static Optional<PartScan> result(Future<Optional<PartScan>> segment)
      throws StoppedException {
    try {
      return segment.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof StoppedException stopped) {
        throw stopped;
      }
      return Optional.empty();
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
      throw new StoppedException();
    }
  }

  /// Writes the rows anew.
  ///
  /// @param width cells of each row
  /// @return bytes written
  long copy(Path to, int width, long most, BooleanSupplier stopped) throws IOException {
    try (InputStream in = DecompressingInput.open(file)) {
      return new CleanCopy(rows(in), width, headers.size() > 1, stopped).to(to, most);
    }
  }

  /// The line of a row, from 1.
  long line(long row) throws IOException {
    try (InputStream in = DecompressingInput.open(file)) {
      RecordReader records = rows(in);
      long count = 0;
      while (count < row && records.next()) {
        count += records.blank() && headers.size() > 1 ? 0 : 1;
      }
      return records.line();
    }
  }

  private RecordReader records(InputStream in) throws IOException {
    return new RecordReader(Utf8Text.of(in, chosenEncoding).in(), dialect);
  }

  private RecordReader rows(InputStream in) throws IOException {
    RecordReader records = records(in);
    if (dialect.header()) {
      header(records);
    }
    return records;
  }

  /// Whether DuckDB's reader, told the dialect, reads the file as it is here.
  boolean plain(Oddities odd) {
    boolean bytes = encoding.isEmpty() && !(marked && !dialect.header());
    boolean header = !dialect.header() || headerLine == dialect.skip() + 1;
    boolean escape = dialect.escape().equals(dialect.quote()) || !odd.escapes;
    return bytes && header && escape && plainSkip && odd.none();
  }

  CsvDialect dialect() {
    return dialect;
  }

  /// When it is not UTF-8.
  Optional<String> encoding() {
    return encoding;
  }

  /// Names of the columns, as they are in the file.
  List<String> headers() {
    return headers;
  }
}
