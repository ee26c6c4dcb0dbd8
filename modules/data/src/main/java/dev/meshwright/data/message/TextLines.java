package dev.meshwright.data.message;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Lines of bytes, those that are blank left out.
final class TextLines {

  private long line;

  /// @param number of the line, from 1
  /// @param offset of its first byte
  /// @param latin without the line's end, one character for each byte
  record Line(long number, long offset, String latin) {

    byte[] bytes() {
      return latin.getBytes(StandardCharsets.ISO_8859_1);
    }
  }

  /// The next line that is not blank. One that is too long comes without its end.
  Optional<Line> next(CountedInput in) throws IOException {
    while (true) {
      long start = in.count();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      boolean blank = true;
      int next = in.read();
      if (next < 0) {
        return Optional.empty();
      }
      line++;
      while (next >= 0 && next != '\n' && bytes.size() <= MessageReader.LONGEST) {
        blank &= next <= ' ';
        bytes.write(next);
        next = in.read();
      }
      if (!blank) {
        return Optional.of(new Line(line, start, bytes.toString(StandardCharsets.ISO_8859_1)));
      }
    }
  }
}
