package dev.meshwright.data.message;

import java.io.IOException;
import java.util.Base64;
import java.util.Optional;

/// One message in base64 on each line, in the usual or the URL's alphabet.
final class Base64Lines implements MessageReader.Frames {

  private final TextLines lines = new TextLines();

  @Override
  public Optional<Framed> next(CountedInput in, long number) throws IOException {
    Optional<TextLines.Line> line = lines.next(in);
    return line.map(text -> decoded(text, number));
  }

  private static Framed decoded(TextLines.Line line, long number) {
    if (line.latin().length() > MessageReader.LONGEST) {
      return new Framed.Lost(
          number,
          line.offset(),
          line.number(),
          "the line is longer than the " + MessageReader.LONGEST + " bytes that are read");
    }
    String text = line.latin().strip().replace('-', '+').replace('_', '/');
    try {
      return new Framed.Message(
          number, line.offset(), line.number(), Base64.getDecoder().decode(text));
    } catch (IllegalArgumentException malformed) {
      return new Framed.Damaged(
          number,
          line.offset(),
          line.number(),
          "the line is not base64: " + malformed.getMessage());
    }
  }
}
