package dev.meshwright.data.json;

import dev.meshwright.data.sample.WrongEncodingException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

/// The documents of a file one after another, in memory for one of them at a time.
public final class JsonDocuments {

  /// Longer documents are refused; in bytes.
  public static final int LONGEST = 64 << 20;

  /// Bytes that are read at a time.
  static final int BLOCK = 1 << 20;

  private static final int ROOM = 16;
  private static final int MARK = 3;

  /// Finds where a document ends.
  @FunctionalInterface
  interface Finder {

    /// May be asked again for the same document, with more bytes.
    ///
    /// @param limit of the bytes that may be looked at; there is a zero byte
    /// @param more whether the document may go on behind the limit
    /// @return the index behind the document
    int end(byte[] bytes, int from, int limit, boolean more, DocumentPosition place)
        throws MalformedJsonException;
  }

  /// Takes a document that is well-formed.
  @FunctionalInterface
  public interface Taker<X extends Exception> {

    /// @param to behind the document
    void document(byte[] bytes, int from, int to, DocumentPosition place) throws X;
  }

  private final InputStream in;
  private final BooleanSupplier stop;
  private final int part;
  private final JsonTokenizer tokens = new JsonTokenizer();
  private byte[] buffer = new byte[BLOCK + ROOM];
  private int filled;
  private int at;
  private boolean ended;
  private boolean marked;
  private boolean array;
  private long rows;
  private long dropped;
  private long lastEnd;
  private long longest;
  private long line = 1;
  private int counted;

  /// @param part its index among the parts
  /// @param stop whether to give up
  public JsonDocuments(InputStream in, int part, BooleanSupplier stop) {
    this.in = in;
    this.part = part;
    this.stop = stop;
  }

  /// Whether the file begins with a byte order mark.
  public boolean marked() {
    return marked;
  }

  /// Whether the documents are the items of an array.
  public boolean array() {
    return array;
  }

  public long rows() {
    return rows;
  }

  /// Bytes from the end of a document to the end of the next one, at most.
  long longest() {
    return longest;
  }

  /// Lines that have been passed.
  public long lines() {
    return line - 1;
  }

  /// Reads to the end, checking each byte.
  ///
  /// @throws EOFException when it was told to stop
  public <X extends Exception> void read(Framing framing, Taker<X> taker)
      throws IOException, MalformedJsonException, X {
    ShapeReader reader = new ShapeReader();
    JsonShape shape = JsonShape.ofDocuments();
    read(
        framing,
        (bytes, from, limit, more, place) -> reader.read(bytes, from, limit, more, place, shape),
        taker);
  }

  <X extends Exception> void read(Framing framing, Finder finder, Taker<X> taker)
      throws IOException, MalformedJsonException, X {
    try {
      all(framing, finder, taker);
    } catch (WrongEncodingException wrong) {
      String reason = "there are bytes here that are not " + wrong.encoding() + " text";
      throw new MalformedJsonException(0, reason).located(wrong.line(), 1);
    }
  }

  private <X extends Exception> void all(Framing framing, Finder finder, Taker<X> taker)
      throws IOException, MalformedJsonException, X {
    fill();
    if (filled >= MARK
        && (buffer[0] & 0xFF) == 0xEF
        && (buffer[1] & 0xFF) == 0xBB
        && (buffer[2] & 0xFF) == 0xBF) {
      marked = true;
      at = MARK;
      counted = MARK;
    }
    switch (framing) {
      case LINES -> lines(finder, taker);
      case VALUES -> values(finder, taker);
    }
  }

  private <X extends Exception> void lines(Finder finder, Taker<X> taker)
      throws IOException, MalformedJsonException, X {
    while (true) {
      int end = lineEnd();
      if (end < 0) {
        return;
      }
      boolean newline = end < filled;
      byte last = buffer[end];
      buffer[end] = 0;
      tokens.in(buffer, end);
      int from = tokens.space(at);
      if (from < end) {
        DocumentPosition place = new DocumentPosition(part, ++rows, line);
        int behind;
        try {
          behind = finder.end(buffer, from, end, false, place);
          if (tokens.space(behind) < end) {
            throw new MalformedJsonException(
                tokens.space(behind), "this is behind the end of the line's document");
          }
        } catch (MalformedJsonException malformed) {
          throw malformed.located(line, column(at, malformed.at()));
        }
        taker.document(buffer, from, behind, place);
        passed(end);
      }
      buffer[end] = last;
      at = newline ? end + 1 : end;
      counted = at;
      line += newline ? 1 : 0;
    }
  }

  /// The end of the line that begins here; negative behind the last one.
  private int lineEnd() throws IOException, MalformedJsonException {
    int search = at;
    while (true) {
      int newline = Newlines.first(buffer, search, filled);
      if (newline < filled) {
        return newline;
      }
      if (ended) {
        return at < filled ? filled : -1;
      }
      int length = filled - at;
      more();
      search = at + length;
    }
  }

  private <X extends Exception> void values(Finder finder, Taker<X> taker)
      throws IOException, MalformedJsonException, X {
    int c = peek();
    if (c == '[') {
      array = true;
      at++;
      items(finder, taker);
      if (peek() >= 0) {
        throw fault(at, "this is behind the end of the array");
      }
      return;
    }
    while (c >= 0) {
      document(finder, taker);
      c = peek();
    }
  }

  private <X extends Exception> void items(Finder finder, Taker<X> taker)
      throws IOException, MalformedJsonException, X {
    if (peek() == ']') {
      at++;
      return;
    }
    while (true) {
      document(finder, taker);
      switch (peek()) {
        case ']' -> {
          at++;
          return;
        }
        case ',' -> {
          at++;
          if (peek() == ']') {
            throw fault(at, "JSON has no comma behind the last item");
          }
        }
        case -1 -> throw fault(at, "the array is not closed: the file ends here");
        default -> throw fault(at, "a comma or the end of the array is missing before this");
      }
    }
  }

  private <X extends Exception> void document(Finder finder, Taker<X> taker)
      throws IOException, MalformedJsonException, X {
    peek();
    rows++;
    while (true) {
      DocumentPosition place = new DocumentPosition(part, rows, lineOf(at));
      int end = -1;
      try {
        end = finder.end(buffer, at, filled, !ended, place);
      } catch (MalformedJsonException malformed) {
        if (ended || malformed.at() - at > LONGEST / 2) {
          throw fault(malformed.at(), malformed.reason());
        }
      }
      // What ends with the block may go on behind it.
      if (end >= 0 && (end < filled || ended)) {
        taker.document(buffer, at, end, place);
        passed(end);
        at = end;
        return;
      }
      more();
    }
  }

  private void passed(int end) {
    longest = Math.max(longest, dropped + end - lastEnd);
    lastEnd = dropped + end;
  }

  /// The next byte that is no white space, at `at`; negative at the end.
  private int peek() throws IOException, MalformedJsonException {
    while (true) {
      tokens.in(buffer, filled);
      at = tokens.space(at);
      if (at < filled) {
        return buffer[at];
      }
      if (ended) {
        return -1;
      }
      more();
    }
  }

  /// Reads on, keeping what begins at `at`.
  private void more() throws IOException, MalformedJsonException {
    if (stop.getAsBoolean()) {
      throw new EOFException("stopped");
    }
    lineOf(at);
    int kept = filled - at;
    if (kept > LONGEST) {
      throw fault(at, "this document is longer than the " + (LONGEST >> 20) + " MiB that are read");
    }
    byte[] next = kept > (buffer.length - ROOM) / 2 ? new byte[2 * buffer.length] : buffer;
    System.arraycopy(buffer, at, next, 0, kept);
    buffer = next;
    filled = kept;
    dropped += at;
    at = 0;
    counted = 0;
    fill();
  }

  private void fill() throws IOException {
    while (filled < buffer.length - ROOM) {
      int read = in.read(buffer, filled, buffer.length - ROOM - filled);
      if (read < 0) {
        ended = true;
        break;
      }
      filled += read;
    }
    Arrays.fill(buffer, filled, Math.min(buffer.length, filled + ROOM), (byte) 0);
  }

  /// The line of an index at or behind those asked for before.
  private long lineOf(int index) {
    if (index > counted) {
      line += Newlines.count(buffer, counted, index);
      counted = index;
    }
    return line;
  }

  private MalformedJsonException fault(int index, String reason) {
    long inLine = lineOf(index);
    int start = index;
    while (start > 0 && buffer[start - 1] != '\n') {
      start--;
    }
    return new MalformedJsonException(index, reason).located(inLine, column(start, index));
  }

  /// Characters between two places of a line, and one more.
  private int column(int start, int index) {
    int column = 1;
    for (int i = start; i < index; i++) {
      if ((buffer[i] & 0xC0) != 0x80) {
        column++;
      }
    }
    return column;
  }
}
