package dev.meshwright.data.csv;

import java.io.IOException;

/// A record that is longer than any that is read.
public final class LongRecordException extends IOException {

  private static final long serialVersionUID = 1L;

  private final long line;

  LongRecordException(long line) {
    super("line " + line + " is too long");
    this.line = line;
  }

  /// Where it begins, from 1.
  public long line() {
    return line;
  }
}
