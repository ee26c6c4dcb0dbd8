package dev.meshwright.data.csv;

import dev.meshwright.data.sample.SampleName;
import dev.meshwright.data.sample.Watch;
import dev.meshwright.model.data.CsvOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A sample of CSV in one or more files, of which every cell has been looked at.
public final class CsvSample {

  private final CsvOptions asked;
  private final int threads;
  private final Watch watch;
  private final List<CsvPart> parts = new ArrayList<>();
  private final List<PartScan> scans = new ArrayList<>();
  private final List<CsvColumns> columns = new ArrayList<>();
  private long rows;

  /// @param threads that may look at a file at the same time
  public CsvSample(CsvOptions asked, int threads, Watch watch) {
    this.asked = asked;
    this.threads = threads;
    this.watch = watch;
  }

  /// Reads the next part.
  public void add(Path file) throws IOException {
    boolean tabs = SampleName.saysTabs(file.getFileName().toString());
    CsvPart part = new CsvPart(file, tabs, asked);
    if (parts.isEmpty()) {
      columns.add(new CsvColumns(part.dialect()));
    } else if (part.dialect().header() != parts.getFirst().dialect().header()
        || (part.dialect().header() && !columns.getFirst().knows(part.headers()))) {
      throw new OtherHeaderException(parts.getFirst().headers());
    }
    PartScan scan = part.scan(columns.getFirst(), parts.size(), rows, threads, watch);
    rows += scan.rows();
    parts.add(part);
    scans.add(scan);
  }

  /// Whether the part is read where it is.
  public boolean plain(int part) {
    return parts.get(part).plain(scans.get(part).odd());
  }

  /// Writes a part anew in plain CSV, as [#dialect] says it is written then.
  ///
  /// @return bytes written
  public long copy(int part, Path to, long most) throws IOException {
    return parts.get(part).copy(to, scans.get(part).numbers().size(), most, watch::stopped);
  }

  /// How a part is read: as it is, or its copy.
  public CsvDialect dialect(int part) {
    CsvDialect found = parts.get(part).dialect();
    return plain(part) ? found : found.plain();
  }

  /// How the first part is written.
  public CsvDialect dialect() {
    return parts.getFirst().dialect();
  }

  /// That of the first part, when it is not UTF-8.
  public Optional<String> encoding() {
    return parts.getFirst().encoding();
  }

  /// Of the columns of all parts.
  public List<String> names() {
    return columns.getFirst().names();
  }

  /// The numbers of the columns that a part has, in its order.
  public List<Integer> numbers(int part) {
    return scans.get(part).numbers();
  }

  /// Names of columns that are in other parts, but not in this one.
  public List<String> missing(int part) {
    Set<Integer> here = new HashSet<>(numbers(part));
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < names().size(); i++) {
      if (!here.contains(i)) {
        missing.add(names().get(i));
      }
    }
    return missing;
  }

  public Oddities odd(int part) {
    return scans.get(part).odd();
  }

  public List<ColumnShape> columns() {
    return columns.getFirst().shapes();
  }

  /// Of a part.
  public long rows(int part) {
    return scans.get(part).rows();
  }

  /// Where a row is.
  ///
  /// @param line in the part, from 1
  public record Place(int part, long line) {}

  /// @param row over all parts, from 1
  public Place place(long row) throws IOException {
    long before = 0;
    for (int i = 0; i < parts.size(); i++) {
      if (row <= before + rows(i)) {
        return new Place(i, parts.get(i).line(row - before));
      }
      before += rows(i);
    }
    throw new IllegalArgumentException("no such row: " + row);
  }
}
