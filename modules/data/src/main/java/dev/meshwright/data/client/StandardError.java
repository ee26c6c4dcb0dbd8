package dev.meshwright.data.client;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Keeps the end of what a process says on its standard error.
final class StandardError {

  private static final int KEPT = 4096;

  /// A process that closed its output but lives on is not waited for any longer.
  private static final int MOST_SECONDS = 2;

  private final InputStream in;
  private final StringBuilder tail = new StringBuilder();
  private final CountDownLatch ended = new CountDownLatch(1);

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
    } catch (IOException closed) {
      add("");
    } finally {
      ended.countDown();
    }
  }

  /// The last words of a process that ends: it may be gone before all it said is read.
  String lastWords() {
    try {
      boolean all = ended.await(MOST_SECONDS, TimeUnit.SECONDS);
      add(all ? "" : " ...");
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    synchronized (this) {
      return tail.toString().strip();
    }
  }

  private synchronized void add(String text) {
    tail.append(text);
    if (tail.length() > KEPT) {
      tail.delete(0, tail.length() - KEPT);
    }
  }
}
