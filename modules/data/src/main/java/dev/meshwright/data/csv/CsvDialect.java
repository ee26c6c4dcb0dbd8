package dev.meshwright.data.csv;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// How the records of a CSV file are written.
///
/// @param quote around cells; empty for none
/// @param escape before a quote inside a quoted cell
/// @param comment at the beginning of lines that are no records
/// @param skip lines before the header or the first row
/// @param nullText cells with this text are null, as empty ones are
/// @param point between whole and fraction of numbers
public record CsvDialect(
    String delimiter,
    Optional<Character> quote,
    Optional<Character> escape,
    Optional<Character> comment,
    boolean header,
    int skip,
    Optional<String> nullText,
    char point) {

  /// Commas, double quotes, a header.
  public static final CsvDialect USUAL =
      new CsvDialect(
          ",",
          Optional.of('"'),
          Optional.of('"'),
          Optional.empty(),
          true,
          0,
          Optional.empty(),
          '.');

  public CsvDialect withDelimiter(String other) {
    return new CsvDialect(other, quote, escape, comment, header, skip, nullText, point);
  }

  public CsvDialect withQuote(Optional<Character> other, Optional<Character> escapedBy) {
    return new CsvDialect(delimiter, other, escapedBy, comment, header, skip, nullText, point);
  }

  public CsvDialect withComment(Optional<Character> other) {
    return new CsvDialect(delimiter, quote, escape, other, header, skip, nullText, point);
  }

  public CsvDialect withHeader(boolean other) {
    return new CsvDialect(delimiter, quote, escape, comment, other, skip, nullText, point);
  }

  public CsvDialect withSkip(int lines) {
    return new CsvDialect(delimiter, quote, escape, comment, header, lines, nullText, point);
  }

  /// Plain CSV with the same values in its cells: commas, double quotes, no header.
  CsvDialect plain() {
    return new CsvDialect(
        USUAL.delimiter, USUAL.quote, USUAL.escape, Optional.empty(), false, 0, nullText, point);
  }

  byte[] delimiterBytes() {
    return delimiter.getBytes(StandardCharsets.UTF_8);
  }

  /// A number that no byte is, for a sign that there is not.
  static int code(Optional<Character> sign) {
    return sign.map(c -> (int) c).orElse(Integer.MIN_VALUE);
  }
}
