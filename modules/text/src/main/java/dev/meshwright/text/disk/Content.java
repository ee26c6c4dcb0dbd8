package dev.meshwright.text.disk;

import java.io.IOException;
import java.io.OutputStream;

/// What goes into a file, written piece by piece.
@FunctionalInterface
public interface Content {

  void writeTo(OutputStream out) throws IOException;

  static Content of(byte[] bytes) {
    return out -> out.write(bytes);
  }
}
