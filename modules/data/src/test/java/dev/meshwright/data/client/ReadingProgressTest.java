package dev.meshwright.data.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.meshwright.jobs.CancelledException;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.data.SampleInfo;
import dev.meshwright.model.data.SampleTable;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What somebody who waits for a large sample sees, and that they need not wait.
class ReadingProgressTest {

  private static final int ROWS = 200_000;
  private static final String LINE = "{\"id\":12345,\"text\":\"" + "abc ".repeat(20) + "\"}\n";

  @TempDir Path folder;

  private record Report(String step, double done) {}

  /// Keeps what it is told; cancelled by what is told first, where that is asked for.
  private static final class Watched implements Progress {

    private final List<Report> reports = new CopyOnWriteArrayList<>();
    private final boolean impatient;
    private volatile Runnable hook = () -> {};
    private volatile boolean cancelled;

    Watched(boolean impatient) {
      this.impatient = impatient;
    }

    @Override
    public void report(String step, double done) {
      reports.add(new Report(step, done));
      if (impatient) {
        cancelled = true;
        hook.run();
      }
    }

    @Override
    public void checkCancelled() {
      if (cancelled) {
        throw new CancelledException();
      }
    }

    @Override
    public Registration onCancel(Runnable whenCancelled) {
      hook = whenCancelled;
      return () -> {};
    }
  }

  @Test
  void the_share_that_was_read_is_reported() {
    try (PreviewFixture preview = new PreviewFixture(folder)) {
      SampleTable sample = preview.file("in/orders.ndjson", LINE.repeat(ROWS));
      Watched progress = new Watched(false);
      Optional<SampleInfo> info = preview.engine.inspect(sample, progress).optional();
      assertEquals(Optional.of((long) ROWS), info.orElseThrow().rows());
      double step = 4 * PreviewFixture.MIB / (double) (LINE.length() * ROWS);
      assertEquals(
          List.of(
              new Report("Reading in/orders.ndjson: 4 of 20 MB", step),
              new Report("Reading in/orders.ndjson: 8 of 20 MB", 2 * step),
              new Report("Reading in/orders.ndjson: 12 of 20 MB", 3 * step),
              new Report("Reading in/orders.ndjson: 16 of 20 MB", 4 * step)),
          progress.reports);
      // What was read once is not read again.
      Watched again = new Watched(false);
      preview.engine.inspect(sample, again);
      assertEquals(List.of(), again.reports);
    }
  }

  @Test
  void one_who_does_not_want_to_wait_longer_need_not() {
    try (PreviewFixture preview = new PreviewFixture(folder)) {
      SampleTable sample = preview.file("orders.ndjson", LINE.repeat(ROWS));
      Watched progress = new Watched(true);
      assertThrows(CancelledException.class, () -> preview.engine.inspect(sample, progress));
      long worker = preview.engine.workerPid();
      // The sample is whole for the next one, in the same worker.
      assertEquals(
          (long) ROWS,
          preview
              .engine
              .inspect(sample, Progress.none())
              .optional()
              .orElseThrow()
              .rows()
              .orElse(0L));
      assertEquals(worker, preview.engine.workerPid());
    }
  }
}
