package dev.meshwright.app.common;

import dev.meshwright.model.files.FileKind;

/// Whether a file has rows that can be compared.
public final class RowsOfFile {

  private RowsOfFile() {}

  /// Of a transformation its result, of a sample itself.
  public static boolean has(FileKind kind) {
    return kind == FileKind.TRANSFORMATION || kind == FileKind.SAMPLE;
  }
}
