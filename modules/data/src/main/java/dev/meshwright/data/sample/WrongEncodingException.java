package dev.meshwright.data.sample;

import java.io.IOException;

/// Bytes that are none in the encoding that a file is read with.
public final class WrongEncodingException extends IOException {

  private static final long serialVersionUID = 1L;

  private final long line;
  private final String encoding;

  public WrongEncodingException(long line, String encoding) {
    super("line " + line + " is not " + encoding);
    this.line = line;
    this.encoding = encoding;
  }

  /// From 1.
  public long line() {
    return line;
  }

  public String encoding() {
    return encoding;
  }
}
