package dev.meshwright.data.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The first records of a file, as they are with one dialect.
final class FirstRecords {

  private static final int RECORDS = 1000;

  private final List<Integer> widths = new ArrayList<>();
  private final List<Long> lines = new ArrayList<>();
  private final List<ColumnShape> first = new ArrayList<>();
  private final List<ColumnShape> rest = new ArrayList<>();
  private long blankLine = Long.MAX_VALUE;
  private int quoted;
  private int broken;
  private boolean needed;

  private FirstRecords() {}

  static FirstRecords of(byte[] text, CsvDialect dialect) throws IOException {
    FirstRecords beginning = new FirstRecords();
    RecordReader records = new RecordReader(new ByteArrayInputStream(text), dialect);
    while (beginning.widths.size() < RECORDS && records.next()) {
      beginning.add(records, dialect);
    }
    return beginning;
  }

  private void add(RecordReader records, CsvDialect dialect) {
    if (records.blank()) {
      blankLine = Math.min(blankLine, records.line());
      return;
    }
    List<ColumnShape> shapes = widths.isEmpty() ? first : rest;
    widths.add(records.cells());
    lines.add(records.line());
    for (int i = 0; i < records.cells(); i++) {
      if (i == shapes.size()) {
        shapes.add(new ColumnShape("", dialect));
      }
      shapes.get(i).add(records, i, widths.size(), 0);
      int flags = records.flags(i);
      if ((flags & RecordReader.QUOTED) != 0) {
        quoted++;
        needed |= records.delimiterOrEndInside(i);
      }
      broken += (flags & RecordReader.BROKEN) != 0 ? 1 : 0;
    }
  }

  /// Cells of each record.
  List<Integer> widths() {
    return widths;
  }

  /// The width that most records have; of two, the larger one.
  int usualWidth() {
    Map<Integer, Integer> counts = new HashMap<>();
    widths.forEach(width -> counts.merge(width, 1, Integer::sum));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(0);
  }

  /// The part of the records that have a width.
  double share(int width) {
    return widths.stream().filter(each -> each == width).count() / (double) widths.size();
  }

  /// Lines before the first record of a width.
  int linesBefore(int width) {
    return (int) (lines.get(widths.indexOf(width)) - 1);
  }

  boolean blankLineBefore(int width) {
    return blankLine < lines.get(widths.indexOf(width));
  }

  int quoted() {
    return quoted;
  }

  int broken() {
    return broken;
  }

  /// Whether a quoted cell would be torn apart without its quotes.
  boolean needed() {
    return needed;
  }

  /// Whether the first record is texts over columns of which one at least is none.
  boolean titled() {
    for (int i = 0; i < Math.min(first.size(), rest.size()); i++) {
      boolean text = first.get(i).cells() > 0 && first.get(i).type().isText();
      if (text && !rest.get(i).type().isText()) {
        return true;
      }
    }
    return false;
  }

  /// Whether the first record names the columns.
  boolean headed() {
    boolean texts = first.stream().allMatch(cell -> cell.type().isText() && !cell.ambiguous());
    return titled() || (texts && first.stream().anyMatch(cell -> cell.cells() > 0));
  }
}
