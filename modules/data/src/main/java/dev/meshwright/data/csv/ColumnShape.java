package dev.meshwright.data.csv;

import static dev.meshwright.data.csv.RecordReader.COLON;
import static dev.meshwright.data.csv.RecordReader.DIGIT;
import static dev.meshwright.data.csv.RecordReader.MINUS;
import static dev.meshwright.data.csv.RecordReader.OTHER;
import static dev.meshwright.data.csv.RecordReader.POINT;
import static dev.meshwright.data.csv.RecordReader.QUOTED;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the cells of a column have in common, cell by cell: the kinds that hold all of them
/// exactly, and the first cell that each other kind does not hold.
public final class ColumnShape {

  /// Of all kinds, in the first cells, it is counted how many cells are of them.
  public static final int COUNTED = 10_000;

  private static final int SHORTEST_MOMENT = 8;
  private static final int NUMBER = DIGIT | MINUS | POINT;
  private static final int MOMENT = NUMBER | COLON | OTHER;
  private static final int WIDEST = 38;
  private static final int LONGEST_SHOWN = 40;
  private static final CellKind[] KINDS = CellKind.values();
  private static final int DATE_LENGTH = 10;
  private static final int FRACTION = CellKind.bits(CellKind.FLOAT, CellKind.NUMBER);
  private static final int INTEGER =
      CellKind.bits(CellKind.LONG, CellKind.INTEGER, CellKind.FLOAT, CellKind.NUMBER);

  private final String name;
  private final byte[] nullText;
  private final char point;
  private final NumberText number = new NumberText();
  private final long[] counts = new long[KINDS.length];
  private final @Nullable Misfit[] misfits = new @Nullable Misfit[KINDS.length];

  private int alive = (1 << KINDS.length) - 1;
  private long cells;
  private long counted;
  private int whole;
  private int scale;
  private boolean integers;

  ColumnShape(String name, CsvDialect dialect) {
    this.name = name;
    nullText = dialect.nullText().orElse("").getBytes(StandardCharsets.UTF_8);
    point = dialect.point();
  }

  /// Takes the next cell of the column.
  ///
  /// @param row over all parts, from 1
  void add(RecordReader record, int cell, long row, int partNumber) {
    byte[] b = record.buffer();
    int from = record.start(cell);
    int to = record.end(cell);
    if (from == to || isNullText(b, from, to)) {
      return;
    }
    cells++;
    if (cells > COUNTED && (alive == 0 || fitsAsBefore(b, from, to, record.flags(cell)))) {
      return;
    }
    addOther(record, cell, row, partNumber);
  }

  private void addOther(RecordReader record, int cell, long row, int partNumber) {
    int kinds =
        kinds(record.buffer(), record.start(cell), record.end(cell), record.flags(cell) & ~QUOTED);
    if (cells <= COUNTED) {
      counted++;
      for (int i = 0; i < KINDS.length; i++) {
        counts[i] += (kinds >> i) & 1;
      }
    }
    int out = alive & ~kinds;
    if (out != 0) {
      alive &= kinds;
      Misfit misfit = new Misfit(cells, row, partNumber, record.line(), shown(record, cell));
      for (int i = 0; i < KINDS.length; i++) {
        if (((out >> i) & 1) != 0) {
          misfits[i] = misfit;
        }
      }
    }
  }

  /// Most cells are of the kinds that those before them were of: known quickly.
  private boolean fitsAsBefore(byte[] b, int from, int to, int flags) {
    int length = to - from;
    if (flags == DIGIT) {
      return (alive & ~INTEGER) == 0 && length <= whole && (b[from] != '0' || length == 1);
    }
    return alive == CellKind.DATE.bit()
        ? length == DATE_LENGTH
            && (Moments.isUsualDate(b, from) || Moments.kinds(b, from, to) == alive)
        : flags == (DIGIT | POINT)
            && (alive & ~FRACTION) == 0
            && !integers
            && NumberText.isShortDecimal(b, from, to, point, whole, scale, alive);
  }

  /// Takes the cells of the same column in the segment of a file that follows.
  ///
  /// @param rows before that segment
  /// @param lines before it, in its part
  void append(ColumnShape next, long rows, long lines) {
    for (int i = 0; i < KINDS.length; i++) {
      Misfit misfit = next.misfits[i];
      if (misfits[i] == null && misfit != null) {
        misfits[i] = misfit.behind(cells, rows, lines);
      }
      counts[i] += next.counts[i];
    }
    counted += next.counted;
    cells += next.cells;
    integers |= next.integers;
    alive &= next.alive;
    whole = Math.max(whole, next.whole);
    scale = Math.max(scale, next.scale);
    if (whole + scale > WIDEST) {
      alive &= ~CellKind.NUMBER.bit();
    }
  }

  private static String shown(RecordReader record, int cell) {
    String text = record.text(cell);
    return text.length() <= LONGEST_SHOWN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN / 2)) + "…";
  }

  private boolean isNullText(byte[] b, int from, int to) {
    return nullText.length == to - from && Arrays.equals(b, from, to, nullText, 0, nullText.length);
  }

  private int kinds(byte[] b, int from, int to, int flags) {
    int length = to - from;
    int kinds = 0;
    if ((flags & ~NUMBER) == 0 && length <= WIDEST + 2) {
      number.read(b, from, to, point);
      kinds = ofNumber();
    } else if ((flags & ~(NUMBER | OTHER)) == 0 && (flags & DIGIT) != 0 && point == '.') {
      if ((alive & CellKind.FLOAT.bit()) != 0 && length <= WIDEST) {
        number.readScientific(b, from, to);
        kinds = number.kinds();
      }
    } else if (flags == OTHER && (is(b, from, to, "true") || is(b, from, to, "false"))) {
      return CellKind.BOOLEAN.bit();
    }
    return kinds == 0 && (flags & DIGIT) != 0 && (flags & ~MOMENT) == 0 && length >= SHORTEST_MOMENT
        ? Moments.kinds(b, from, to)
        : kinds;
  }

  private int ofNumber() {
    int kinds = number.kinds();
    if (kinds == 0) {
      return 0;
    }
    int widest = Math.max(whole, number.whole());
    int finest = Math.max(scale, number.scale());
    if ((alive & CellKind.NUMBER.bit()) != 0) {
      if (widest + finest > WIDEST) {
        kinds &= ~CellKind.NUMBER.bit();
      } else {
        whole = widest;
        scale = finest;
      }
    }
    integers |= number.scale() == 0;
    return kinds;
  }

  private static boolean is(byte[] b, int from, int to, String word) {
    if (to - from != word.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (b[from + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  public String name() {
    return name;
  }

  /// The narrowest type that holds every cell exactly.
  public ColumnType type() {
    return type(Formats.NONE);
  }

  public ColumnType type(Formats chosen) {
    if (cells == 0 || alive == 0) {
      return ColumnType.TEXT;
    }
    if (fits(CellKind.LONG)) {
      return new ColumnType("BIGINT", Optional.empty());
    }
    if (fits(CellKind.INTEGER)) {
      return new ColumnType("HUGEINT", Optional.empty());
    }
    if (fits(CellKind.FLOAT) && !(integers && fits(CellKind.NUMBER))) {
      return new ColumnType("DOUBLE", Optional.empty());
    }
    if (fits(CellKind.NUMBER)) {
      int width = whole + scale <= 18 ? 18 : WIDEST;
      return new ColumnType("DECIMAL(" + width + "," + scale + ")", Optional.empty());
    }
    if (fits(CellKind.BOOLEAN)) {
      return new ColumnType("BOOLEAN", Optional.empty());
    }
    return moment(chosen);
  }

  private ColumnType moment(Formats chosen) {
    for (CellKind kind : KINDS) {
      if (fits(kind) && usable(kind, chosen)) {
        String sql =
            switch (kind) {
              case LONG, INTEGER, FLOAT, NUMBER, BOOLEAN -> "VARCHAR";
              case DATE,
                  DATE_DOTS,
                  DATE_DAY_SLASHES,
                  DATE_MONTH_SLASHES,
                  DATE_YEAR_SLASHES,
                  DATE_DAY_DASHES,
                  DATE_MONTH_DASHES ->
                  "DATE";
              case TIME -> "TIME";
              case TIMESTAMP, TIMESTAMP_DOTS, TIMESTAMP_DAY_SLASHES, TIMESTAMP_MONTH_SLASHES ->
                  "TIMESTAMP";
              case INSTANT -> "TIMESTAMP WITH TIME ZONE";
            };
        return new ColumnType(sql, kind.format());
      }
    }
    return ColumnType.TEXT;
  }

  /// Whether a format may be taken: the chosen one, or the only one that fits.
  private boolean usable(CellKind kind, Formats chosen) {
    return kind.format().isEmpty()
        || chosen.of(kind).map(kind.format().get()::equals).orElse(!ambiguous());
  }

  /// Whether the cells are dates that can be read with the day first and with the month first.
  public boolean ambiguous() {
    return cells > 0
        && ((fits(CellKind.DATE_DAY_SLASHES) && fits(CellKind.DATE_MONTH_SLASHES))
            || (fits(CellKind.DATE_DAY_DASHES) && fits(CellKind.DATE_MONTH_DASHES))
            || (fits(CellKind.TIMESTAMP_DAY_SLASHES) && fits(CellKind.TIMESTAMP_MONTH_SLASHES)));
  }

  public boolean fits(CellKind kind) {
    return (alive & kind.bit()) != 0;
  }

  /// Of the first cells, those that are of a kind.
  public long counted(CellKind kind) {
    return counts[kind.place()];
  }

  /// How many cells were counted by their kinds.
  public long counted() {
    return counted;
  }

  /// Cells that are not null.
  public long cells() {
    return cells;
  }

  /// Digits before the point of the longest number.
  public int whole() {
    return whole;
  }

  /// Digits behind the point of the finest number.
  public int scale() {
    return scale;
  }

  public Optional<Misfit> firstMisfit(CellKind kind) {
    return Optional.ofNullable(misfits[kind.place()]);
  }
}
