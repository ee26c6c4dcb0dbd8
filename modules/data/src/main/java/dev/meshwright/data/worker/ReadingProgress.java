package dev.meshwright.data.worker;

import dev.meshwright.data.sample.Watch;
import dev.meshwright.data.wire.PartFile;
import dev.meshwright.data.wire.Reply;
import dev.meshwright.data.wire.TableFiles;

/// Tells how much of a sample has been read: after each hundredth of it, and not more often than
/// after some megabytes. By bytes, so that what is told does not depend on how fast the machine is.
final class ReadingProgress implements Watch {

  private static final int STEPS = 100;
  private static final long SMALLEST_STEP = 4L << 20;

  private final String label;
  private final long total;
  private final long step;
  private final CancellationToken stop;
  private long read;

  ReadingProgress(TableFiles files, CancellationToken stop) {
    this.label = files.label();
    this.total = files.parts().stream().mapToLong(PartFile::size).sum();
    this.step = Math.max(SMALLEST_STEP, total / STEPS);
    this.stop = stop;
  }

  @Override
  public boolean stopped() {
    return stop.asked();
  }

  /// One thread at a time, so that what is told never goes back.
  @Override
  public synchronized void read(long bytes) {
    long before = read / step;
    read += bytes;
    long now = read / step;
    // What is odd in a file may make it be read again.
    if (now > before && read <= total) {
      stop.tell(new Reply.Reading(label, now * step, total));
    }
  }
}
