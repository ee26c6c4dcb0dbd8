package dev.meshwright.data.sample;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// A large file is looked at by several threads, in segments that begin behind a line feed. There
/// are more of them than threads, so that no thread waits long for the others at the end.
public final class Segments {

  private static final int FOR_EACH_THREAD = 4;
  private static final int STEP = 1 << 16;

  private final Path file;
  private final int threads;
  private final List<Long> starts = new ArrayList<>();

  /// @param smallest in bytes, that is worth a thread
  public Segments(Path file, int threads, long smallest) throws IOException {
    this.file = file;
    this.threads = Math.max(1, threads);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long size = channel.size();
      long most = this.threads == 1 ? 1 : (long) FOR_EACH_THREAD * threads;
      long count = Math.clamp(size / smallest, 1, most);
      starts.add(0L);
      for (long i = 1; i < count; i++) {
        long from = size / count * i;
        long start = behindLineFeed(channel, Math.max(from, starts.getLast()), from + size / count);
        if (start > starts.getLast() && start < size) {
          starts.add(start);
        }
      }
      starts.add(size);
    }
  }

  /// Zero when there is no line feed before `to`.
  private static long behindLineFeed(FileChannel channel, long from, long to) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(STEP);
    for (long at = from; at < to; at += STEP) {
      bytes.clear();
      int read = channel.read(bytes, at);
      for (int i = 0; i < read; i++) {
        if (bytes.get(i) == '\n') {
          return at + i + 1;
        }
      }
    }
    return 0;
  }

  public int count() {
    return starts.size() - 1;
  }

  /// Looks at a segment.
  @FunctionalInterface
  public interface Look<T> {
    T at(InputStream segment, int number) throws Exception;
  }

  /// What was found in each segment, in their order, once all have been looked at.
  ///
  /// @param watch told of the bytes
  public <T> List<Future<T>> looked(Look<T> look, Watch watch) {
    List<Future<T>> found = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, count()))) {
      for (int i = 0; i < count(); i++) {
        int number = i;
        found.add(pool.submit(() -> at(number, look, watch)));
      }
    }
    return found;
  }

  private <T> T at(int number, Look<T> look, Watch watch) throws Exception {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      channel.position(starts.get(number));
      long length = starts.get(number + 1) - starts.get(number);
      InputStream in = new WatchedInput(Channels.newInputStream(channel), watch);
      return look.at(new Bounded(in, length), number);
    }
  }

  /// The first bytes of a stream.
  private static final class Bounded extends FilterInputStream {

    private long left;

    Bounded(InputStream in, long length) {
      super(in);
      this.left = length;
    }

    @Override
    public int read() throws IOException {
      int read = left > 0 ? super.read() : -1;
      left -= read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      if (left == 0) {
        return -1;
      }
      int read = super.read(to, offset, (int) Math.min(length, left));
      left -= Math.max(0, read);
      return read;
    }
  }
}
