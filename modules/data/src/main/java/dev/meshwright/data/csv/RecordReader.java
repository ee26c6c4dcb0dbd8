package dev.meshwright.data.csv;

import dev.meshwright.data.sample.WrongEncodingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The records of a CSV text, one after the other. The cells of the present one are ranges of a
/// buffer, so that nothing is made for a cell that is only looked at.
///
/// It is lenient: a quote that is not closed, or that text follows, is an ordinary character of a
/// cell that is marked as broken.
public final class RecordReader {

  /// The longest record, in bytes: what DuckDB reads.
  public static final int LONGEST = 2 << 20;

  // What a cell's bytes are.
  static final int DIGIT = 1;
  static final int MINUS = 1 << 1;
  static final int POINT = 1 << 2;
  static final int COLON = 1 << 3;
  static final int OTHER = 1 << 4;
  static final int HIGH = 1 << 5;
  static final int ZERO_BYTE = 1 << 6;
  static final int QUOTE_INSIDE = 1 << 7;
  static final int QUOTED = 1 << 8;
  static final int ESCAPED = 1 << 9;
  static final int BROKEN = 1 << 10;

  private static final int STOP = -1;
  private static final int BUFFER = 1 << 18;
  private static final int NO_BYTE = -1;

  private final InputStream in;
  private final byte[] delimiter;

  /// Whether the delimiter is known by its first byte.
  private final boolean simple;

  private final int quote;
  private final int escape;
  private final int comment;
  private final int[] classes = new int[256];

  private byte[] buffer = new byte[BUFFER];
  private int at;
  private int limit;
  private boolean ended;

  private int cells;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int[] flags = new int[64];
  private long line;
  private long nextLine = 1;
  private boolean blank;

  /// Whether the record here has no end within the longest: its open quote is none then.
  private boolean unclosed;

  private boolean openAtEnd;

  private final LineEnds lineEnds = new LineEnds();
  private final LineTally comments = new LineTally();

  public RecordReader(InputStream in, CsvDialect dialect) throws IOException {
    this.in = in;
    this.delimiter = dialect.delimiterBytes();
    this.simple = delimiter.length == 1;
    this.quote = CsvDialect.code(dialect.quote());
    this.escape = dialect.escape().isPresent() ? CsvDialect.code(dialect.escape()) : quote;
    this.comment = CsvDialect.code(dialect.comment());
    classify(dialect.point());
    for (int i = 0; i < dialect.skip(); i++) {
      skipLine();
    }
  }

  private void classify(char point) {
    Arrays.fill(classes, 0, 128, OTHER);
    Arrays.fill(classes, 128, 256, HIGH);
    Arrays.fill(classes, '0', '9' + 1, DIGIT);
    classes['-'] = MINUS;
    classes[':'] = COLON;
    classes[point] = POINT;
    classes[0] = ZERO_BYTE;
    if (quote >= 0 && quote < 128) {
      classes[quote] = QUOTE_INSIDE;
    }
    classes['\n'] = STOP;
    classes['\r'] = STOP;
    classes[delimiter[0] & 0xFF] = STOP;
  }

  /// Goes to the next record.
  ///
  /// @return whether there is one
  public boolean next() throws IOException {
    while (true) {
      if (at == limit && !fill()) {
        return false;
      }
      line = nextLine;
      if (buffer[at] == comment) {
        comments.add(line);
        skipLine();
      } else if (record()) {
        return true;
      } else if (!fill()) {
        throw new IllegalStateException("a record without an end");
      }
    }
  }

  /// Reads the record here, when all of it is in the buffer.
  private boolean record() {
    cells = 0;
    long lines = nextLine;
    int p = at;
    while (true) {
      int from = p;
      int to = -1;
      int mask = 0;
      if (p < limit && buffer[p] == quote) {
        int close = closing(p);
        if (close == limit && !ended && !unclosed) {
          return false;
        }
        openAtEnd |= close == limit && ended;
        if (close < limit && endsCell(close + 1)) {
          from = p + 1;
          to = close;
          mask = insideMask(from, to) | QUOTED;
          lines += newlines(from, to);
          p = close + 1;
        } else {
          mask = BROKEN;
        }
      }
      if (to < 0) {
        byte[] b = buffer;
        int[] known = classes;
        int end = limit;
        while (p < end) {
          int c = known[b[p] & 0xFF];
          if (c < 0) {
            if (simple || delimiterOrEnd(p)) {
              break;
            }
            c = b[p] < 0 ? HIGH : OTHER;
          }
          mask |= c;
          p++;
        }
        to = p;
      }
      if (p == limit) {
        if (!ended) {
          return false;
        }
        cell(from, to, mask);
        finish(p, lines);
        return true;
      }
      cell(from, to, mask);
      byte stop = buffer[p];
      if (stop == '\n' || stop == '\r') {
        if (stop == '\r' && p + 1 == limit && !ended) {
          return false;
        }
        boolean both = stop == '\r' && p + 1 < limit && buffer[p + 1] == '\n';
        lineEnds.count(stop, both);
        finish(p + (both ? 2 : 1), lines + 1);
        return true;
      }
      p += delimiter.length;
    }
  }

  private void finish(int next, long lines) {
    blank = cells == 1 && starts[0] == ends[0] && (flags[0] & QUOTED) == 0;
    unclosed = false;
    at = next;
    nextLine = lines;
  }

  private void cell(int from, int to, int mask) {
    if (cells == starts.length) {
      starts = Arrays.copyOf(starts, 2 * cells);
      ends = Arrays.copyOf(ends, 2 * cells);
      flags = Arrays.copyOf(flags, 2 * cells);
    }
    starts[cells] = from;
    ends[cells] = to;
    flags[cells++] = mask;
  }

  /// The place of the quote that closes the one at `open`; the limit where there is none.
  private int closing(int open) {
    int p = open + 1;
    while (p < limit) {
      byte b = buffer[p];
      if (b == escape && escape != quote) {
        p += 2;
      } else if (b != quote) {
        p++;
      } else if (escape == quote && p + 1 < limit && buffer[p + 1] == quote) {
        p += 2;
      } else if (escape == quote && p + 1 == limit && !ended) {
        return limit;
      } else {
        return p;
      }
    }
    return limit;
  }

  private boolean endsCell(int p) {
    return p >= limit || delimiterOrEnd(p);
  }

  private boolean delimiterOrEnd(int p) {
    byte b = buffer[p];
    if (b == '\n' || b == '\r') {
      return true;
    }
    for (int i = 0; i < delimiter.length; i++) {
      if (p + i >= limit || buffer[p + i] != delimiter[i]) {
        return false;
      }
    }
    return true;
  }

  private int insideMask(int from, int to) {
    int mask = 0;
    for (int p = from; p < to; p++) {
      int c = classes[buffer[p] & 0xFF];
      boolean escapes = buffer[p] == quote || buffer[p] == escape;
      mask |= escapes ? ESCAPED : c >= 0 ? c : buffer[p] < 0 ? HIGH : OTHER;
    }
    return mask;
  }

  /// Whether a quoted cell has in it what would end it without its quotes.
  boolean delimiterOrEndInside(int cell) {
    for (int p = starts[cell]; p < ends[cell]; p++) {
      if (delimiterOrEnd(p)) {
        return true;
      }
    }
    return false;
  }

  private int newlines(int from, int to) {
    int count = 0;
    for (int p = from; p < to; p++) {
      if (buffer[p] == '\n' || (buffer[p] == '\r' && (p + 1 == to || buffer[p + 1] != '\n'))) {
        count++;
      }
    }
    return count;
  }

  private void skipLine() throws IOException {
    while (at < limit || fill()) {
      byte b = buffer[at++];
      if (b == '\n') {
        break;
      }
      if (b == '\r') {
        if ((at < limit || fill()) && buffer[at] == '\n') {
          at++;
        }
        break;
      }
    }
    nextLine++;
  }

  /// Reads more behind what is not used yet.
  ///
  /// @return whether anything is different now
  private boolean fill() throws IOException {
    if (ended) {
      return false;
    }
    if (limit - at > LONGEST) {
      if (unclosed) {
        throw new LongRecordException(line);
      }
      unclosed = true;
      return true;
    }
    if (at > 0) {
      System.arraycopy(buffer, at, buffer, 0, limit - at);
      limit -= at;
      at = 0;
    }
    if (limit == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
    int read = in.read(buffer, limit, buffer.length - limit);
    if (read == NO_BYTE) {
      ended = true;
      return limit > 0;
    }
    limit += read;
    return true;
  }

  /// Whether a quote was not closed before the end.
  boolean openAtEnd() {
    return openAtEnd;
  }

  /// Lines that have been read.
  long lines() {
    return nextLine - 1;
  }

  public int cells() {
    return cells;
  }

  /// Whether the record is an empty line.
  public boolean blank() {
    return blank;
  }

  /// Where the record begins, from 1.
  public long line() {
    return line;
  }

  byte[] buffer() {
    return buffer;
  }

  int start(int cell) {
    return starts[cell];
  }

  int end(int cell) {
    return ends[cell];
  }

  int flags(int cell) {
    return flags[cell];
  }

  /// What a cell says.
  public String text(int cell) {
    String raw =
        new String(buffer, starts[cell], ends[cell] - starts[cell], StandardCharsets.UTF_8);
    return (flags[cell] & ESCAPED) == 0 ? raw : unescaped(raw);
  }

  private String unescaped(String raw) {
    StringBuilder text = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      boolean escapes = raw.charAt(i) == escape && i + 1 < raw.length();
      if (escapes && (raw.charAt(i + 1) == quote || raw.charAt(i + 1) == escape)) {
        i++;
      }
      text.append(raw.charAt(i));
    }
    return text.toString();
  }

  /// Refuses a record whose bytes are not UTF-8.
  void requireUtf8() throws WrongEncodingException {
    for (int i = 0; i < cells; i++) {
      if ((flags[i] & HIGH) != 0 && !Utf8.valid(buffer, starts[i], ends[i])) {
        throw new WrongEncodingException(line, "UTF-8");
      }
    }
  }

  LineEnds lineEnds() {
    return lineEnds;
  }

  LineTally comments() {
    return comments;
  }
}
