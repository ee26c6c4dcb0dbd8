package dev.meshwright.data.sample;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// A text that can be read from its beginning only, as when it is compressed: who asks for what was
/// found reads on, and other threads look at what has been read, in blocks that end behind a line
/// feed.
///
/// @param <T> what is found in a block
public final class StreamBlocks<T> implements AutoCloseable {

  /// Blocks that wait for a thread, so that none of them waits for the reading.
  private static final int AHEAD = 2;

  private static final int LONGEST_LINE = 1 << 30;

  private final InputStream in;
  private final int threads;
  private final int size;
  private final Look<T> look;
  private final Deque<Future<T>> pending = new ArrayDeque<>();
  private byte[] bytes;
  private int filled;
  private boolean begun;
  private boolean ended;
  private @Nullable IOException unread;
  private @Nullable ExecutorService pool;

  /// Looks at a block.
  @FunctionalInterface
  public interface Look<T> {
    T at(InputStream block) throws Exception;
  }

  /// @param in stays open
  /// @param size of a block in bytes; a longer line makes a longer one
  public StreamBlocks(InputStream in, int threads, int size, Look<T> look) {
    this.in = in;
    this.threads = Math.max(1, threads);
    this.look = look;
    this.size = size;
    this.bytes = new byte[size];
  }

  /// What was found in the next block; there is always a first one, be it empty. What cannot be
  /// read is thrown behind the last block before it.
  public Optional<Future<T>> next() throws IOException {
    while (!ended && pending.size() < threads + AHEAD) {
      read();
    }
    Future<T> found = pending.poll();
    if (found == null && unread != null) {
      throw unread;
    }
    return Optional.ofNullable(found);
  }

  private void read() {
    try {
      int end = fill();
      if (end > 0 || !begun) {
        submit(end);
      }
    } catch (IOException damaged) {
      unread = damaged;
      ended = true;
    }
  }

  /// Reads up to the end of a block.
  private int fill() throws IOException {
    int looked = 0;
    while (true) {
      int read = in.readNBytes(bytes, filled, bytes.length - filled);
      filled += read;
      if (filled < bytes.length) {
        ended = true;
        return filled;
      }
      for (int at = filled; at > looked; at--) {
        if (bytes[at - 1] == '\n') {
          return at;
        }
      }
      looked = filled;
      if (bytes.length > LONGEST_LINE / 2) {
        throw new IOException("a line is longer than " + (LONGEST_LINE >> 20) + " MiB");
      }
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
    }
  }

  private void submit(int end) {
    byte[] block = bytes;
    bytes = new byte[Math.max(ended ? 0 : size, filled - end)];
    System.arraycopy(block, end, bytes, 0, filled - end);
    filled -= end;
    Callable<T> looking = () -> look.at(new ByteArrayInputStream(block, 0, end));
    pending.add(ended && !begun ? alone(looking) : pool().submit(looking));
    begun = true;
  }

  /// A text of one block is not worth a thread.
  private static <T> Future<T> alone(Callable<T> looking) {
    try {
      return CompletableFuture.completedFuture(looking.call());
    } catch (Exception failed) {
      return CompletableFuture.failedFuture(failed);
    }
  }

  private ExecutorService pool() {
    ExecutorService running = pool;
    if (running == null) {
      running = Executors.newFixedThreadPool(threads);
      pool = running;
    }
    return running;
  }

  @Override
  public void close() {
    pending.forEach(found -> found.cancel(true));
    if (pool != null) {
      pool.close();
    }
  }
}
