package dev.meshwright.data.client;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// Keeps the end of what a process says on its standard error.
final class StandardError {

  private static final int KEPT = 4096;

  private final InputStream in;
  private final StringBuilder tail = new StringBuilder();

  StandardError(InputStream in) {
    this.in = in;
  }

  /// Reads to the end.
  void read() {
    byte[] bytes = new byte[1024];
    try (in) {
      for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
        add(new String(bytes, 0, count, StandardCharsets.UTF_8));
      }
    } catch (IOException ended) {
      add("");
    }
  }

  synchronized String tail() {
    return tail.toString().strip();
  }

  private synchronized void add(String text) {
    tail.append(text);
    if (tail.length() > KEPT) {
      tail.delete(0, tail.length() - KEPT);
    }
  }
}
