package dev.meshwright.data.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/// One look at every cell of a part: which kinds its columns' cells are of, how many rows it has,
/// and what is odd in it.
final class PartScan {

  /// A row may have so many cells more than the header.
  static final int MOST_EXTRA = 100;

  private static final int ROWS_BETWEEN_STOPS = 4096;

  private final CsvColumns columns;
  private final int part;
  private final BooleanSupplier stopped;
  private final Oddities odd = new Oddities();
  private final List<String> headers = new ArrayList<>();
  private final List<Integer> numbers = new ArrayList<>();
  private ColumnShape[] shapes = {};
  private int width;
  private long rows;
  private long lines;

  PartScan(CsvColumns columns, int part, BooleanSupplier stopped) {
    this.columns = columns;
    this.part = part;
    this.stopped = stopped;
  }

  /// @param given the names of the part's columns
  void begin(List<String> given) {
    headers.addAll(given);
    width = given.size();
    place();
  }

  /// @param given the names of the part's columns
  /// @param rowsBefore in the parts before this one
  void read(RecordReader records, List<String> given, long rowsBefore) throws IOException {
    begin(given);
    long row = rowsBefore;
    while (records.next()) {
      int cells = records.cells();
      if (records.blank() && width > 1) {
        continue;
      }
      row++;
      if (cells != width) {
        ragged(records, cells);
      }
      int all = 0;
      for (int i = 0; i < cells; i++) {
        int flags = records.flags(i);
        all |= flags;
        shapes[i].add(records, i, row, part);
      }
      if ((all & RecordReader.HIGH) != 0) {
        records.requireUtf8();
      }
      note(records, all);
      if (row % ROWS_BETWEEN_STOPS == 0 && stopped.getAsBoolean()) {
        throw new StoppedException();
      }
    }
    rows = row - rowsBefore;
    lines = records.lines();
    odd.comments.append(records.comments(), 0);
    odd.lineEnds.append(records.lineEnds());
  }

  /// Takes what was found in the segment of the part that follows.
  void append(PartScan next, long rowsBefore) {
    if (next.headers.size() > headers.size()) {
      headers.clear();
      headers.addAll(next.headers);
      place();
    }
    for (int i = 0; i < next.shapes.length; i++) {
      shapes[i].append(next.shapes[i], rowsBefore + rows, lines);
    }
    odd.append(next.odd, lines);
    rows += next.rows;
    lines += next.lines;
  }

  private void place() {
    numbers.clear();
    numbers.addAll(columns.of(headers));
    shapes = numbers.stream().map(columns::shape).toArray(ColumnShape[]::new);
  }

  private void ragged(RecordReader records, int cells) throws IOException {
    if (cells < width) {
      odd.shortRows.add(records.line());
      return;
    }
    odd.longRows.add(records.line());
    if (cells > width + MOST_EXTRA) {
      throw new WideRecordException(records.line(), cells, width);
    }
    if (cells > headers.size()) {
      for (int i = headers.size(); i < cells; i++) {
        headers.add(CsvColumns.placed(i));
      }
      place();
    }
  }

  private void note(RecordReader records, int flags) {
    int odds =
        RecordReader.BROKEN
            | RecordReader.ZERO_BYTE
            | RecordReader.QUOTE_INSIDE
            | RecordReader.ESCAPED;
    if (records.blank()) {
      odd.blankRows.add(records.line());
    }
    if ((flags & odds) == 0) {
      return;
    }
    if ((flags & RecordReader.BROKEN) != 0) {
      odd.brokenQuotes.add(records.line());
    }
    if ((flags & RecordReader.ZERO_BYTE) != 0) {
      odd.zeroBytes.add(records.line());
    }
    odd.quotesInside |= (flags & RecordReader.QUOTE_INSIDE) != 0;
    odd.escapes |= (flags & RecordReader.ESCAPED) != 0;
  }

  Oddities odd() {
    return odd;
  }

  long rows() {
    return rows;
  }

  /// The numbers of the part's columns, in its order.
  List<Integer> numbers() {
    return List.copyOf(numbers);
  }
}
