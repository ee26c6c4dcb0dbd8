package dev.meshwright.data.csv;

import java.io.IOException;

/// A row with so many more cells than there are columns that it cannot be of this table.
public final class WideRecordException extends IOException {

  private static final long serialVersionUID = 1L;

  private final long line;

  WideRecordException(long line, int cells, int columns) {
    super("The row has " + cells + " cells, but there are " + columns + " columns.");
    this.line = line;
  }

  /// From 1.
  public long line() {
    return line;
  }
}
