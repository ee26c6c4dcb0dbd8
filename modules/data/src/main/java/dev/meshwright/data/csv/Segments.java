package dev.meshwright.data.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Large files are looked at by several threads, each a segment that begins behind a line feed.
/// Whether that is the beginning of a record is known when the segment before it has been read.
final class Segments {

  /// Smaller ones are not worth a thread.
  private static final long SMALLEST = 4 << 20;

  private static final int STEP = 1 << 16;

  private final Path file;
  private final List<Long> starts = new ArrayList<>();

  /// @param most segments
  Segments(Path file, int most) throws IOException {
    this.file = file;
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long size = channel.size();
      long count = Math.clamp(size / SMALLEST, 1, Math.max(1, most));
      starts.add(0L);
      for (long i = 1; i < count; i++) {
        long start = behindLineFeed(channel, Math.max(starts.getLast(), i * (size / count)));
        if (start > starts.getLast() && start < size) {
          starts.add(start);
        }
      }
      starts.add(size);
    }
  }

  private static long behindLineFeed(FileChannel channel, long from) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(STEP);
    for (long at = from; at < from + RecordReader.LONGEST; at += STEP) {
      bytes.clear();
      int read = channel.read(bytes, at);
      for (int i = 0; i < read; i++) {
        if (bytes.get(i) == '\n') {
          return at + i + 1;
        }
      }
    }
    return from;
  }

  int count() {
    return starts.size() - 1;
  }

  /// Looks at a segment.
  interface Look {
    /// @return empty when the segment does not end with a record
    Optional<PartScan> at(InputStream segment, int number) throws IOException;
  }

  /// What was found in each segment; nothing where a segment does not begin with a record, or
  /// cannot be read.
  List<PartScan> scans(Look look) throws IOException {
    List<PartScan> scans = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(count())) {
      List<Future<Optional<PartScan>>> running = new ArrayList<>();
      for (int i = 0; i < count(); i++) {
        int number = i;
        running.add(threads.submit(() -> at(number, look)));
      }
      for (Future<Optional<PartScan>> each : running) {
        each.get().ifPresent(scans::add);
      }
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof StoppedException stopped) {
        throw stopped;
      }
      return List.of();
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
      throw new StoppedException();
    }
    return scans.size() == count() ? scans : List.of();
  }

  private Optional<PartScan> at(int number, Look look) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      channel.position(starts.get(number));
      InputStream in = Channels.newInputStream(channel);
      return look.at(new Bounded(in, starts.get(number + 1) - starts.get(number)), number);
    }
  }
}
