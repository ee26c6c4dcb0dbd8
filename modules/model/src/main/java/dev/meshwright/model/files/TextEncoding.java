package dev.meshwright.model.files;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// How the characters of a text file are written as bytes.
public enum TextEncoding {
  UTF_8("UTF-8", StandardCharsets.UTF_8),
  /// UTF-8 behind a byte order mark.
  UTF_8_BOM("UTF-8 with BOM", StandardCharsets.UTF_8),
  /// UTF-16, its byte order told by a mark; big-endian without one.
  UTF_16("UTF-16", StandardCharsets.UTF_16),
  WINDOWS_1252("Windows-1252", Charset.forName("windows-1252")),
  ISO_8859_1("ISO-8859-1", StandardCharsets.ISO_8859_1);

  private final String title;
  private final Charset charset;

  TextEncoding(String title, Charset charset) {
    this.title = title;
    this.charset = charset;
  }

  /// For people.
  public String title() {
    return title;
  }

  public Charset charset() {
    return charset;
  }

  /// Whether texts are written so; others are only read.
  public boolean isWritten() {
    return this == UTF_8 || this == UTF_8_BOM;
  }
}
