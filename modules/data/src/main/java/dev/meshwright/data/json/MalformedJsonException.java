package dev.meshwright.data.json;

import dev.meshwright.model.Location;
import dev.meshwright.model.Position;
import dev.meshwright.model.Problem;
import dev.meshwright.model.TextRange;

/// Bytes that are no JSON. It becomes a problem where a file is read.
public final class MalformedJsonException extends Exception {

  private static final long serialVersionUID = 1L;

  private final int at;
  private final long line;
  private final int column;

  /// @param at index of the byte in the buffer that is read
  MalformedJsonException(int at, String reason) {
    this(at, 0, 0, reason);
  }

  private MalformedJsonException(int at, long line, int column, String reason) {
    super(reason, null, false, false);
    this.at = at;
    this.line = line;
    this.column = column;
  }

  MalformedJsonException located(long inLine, int inColumn) {
    return new MalformedJsonException(at, inLine, inColumn, reason());
  }

  int at() {
    return at;
  }

  /// In the file, from 1.
  public long line() {
    return line;
  }

  /// Character of the line, from 1.
  public int column() {
    return column;
  }

  public String reason() {
    return String.valueOf(getMessage());
  }

  /// For the user.
  ///
  /// @param label of the file
  public Problem problem(String label) {
    Position position = new Position((int) Math.min(line, Integer.MAX_VALUE), column);
    return Problem.error(
        "sample-unreadable",
        new Location(label, TextRange.at(0), position, position),
        "This is not JSON: " + reason() + ".",
        reason().contains("UTF-8")
            ? "JSON is UTF-8 text: convert the file, for instance with iconv."
            : "Correct the document here. The other samples are not affected.");
  }
}
