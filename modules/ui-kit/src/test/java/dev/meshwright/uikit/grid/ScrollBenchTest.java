package dev.meshwright.uikit.grid;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.uikit.jobs.FxJobs;
import dev.meshwright.uikit.theme.TestTheme;
import dev.meshwright.uitesting.FrameWatch;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import java.util.Arrays;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How long a frame takes to be laid out while a million rows are scrolled, in small steps and in
/// leaps, and what the grid holds in memory then.
@UiTest
@Tag("bench")
class ScrollBenchTest {

  private static final int ROWS = 1_000_000;
  private static final int FRAMES = 600;
  private static final double MEBIBYTE = 1 << 20;

  @Test
  void frames_while_a_million_rows_are_scrolled(Ui ui) {
    ui.run(() -> TestTheme.look().wear(false, 100));
    TestRows rows = new TestRows(ROWS);
    FxJobs jobs = ui.compute(FxJobs::new);
    DataGrid grid =
        ui.compute(() -> {
          DataGrid made = new DataGrid("bench", jobs);
          made.show(rows, rows.page(0, PagedRows.PAGE));
          return made;
        });
    ui.show(1400, 900, grid::root);
    ui.settle();
    TableView<?> table = ui.node("bench-table", TableView.class);
    System.out.printf(
        "%-28s %10s %10s %10s %12s%n",
        "scrolling 1,000,000 rows", "median", "95 %", "most", "> 50 ms");
    report("by 3 rows a frame", scrolled(ui, table, 3));
    report("by 1,600 rows a frame", scrolled(ui, table, 1_600));
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    System.out.printf(
        "heap in use after it: %.0f MiB, pages read: %d%n",
        (runtime.totalMemory() - runtime.freeMemory()) / MEBIBYTE, rows.read.get());
    assertTrue(rows.read.get() < ROWS / PagedRows.PAGE);
    ui.run(() -> {
      grid.dispose();
      jobs.close();
    });
  }

  private static double[] scrolled(Ui ui, TableView<?> table, int step) {
    double[] millis = new double[FRAMES];
    try (FrameWatch watch = new FrameWatch(ui, table.getScene())) {
      for (int i = 0; i < FRAMES; i++) {
        int to = i * step;
        millis[i] = watch.measure(() -> table.scrollTo(to)).nanos() / 1e6;
      }
    }
    return millis;
  }

  private static void report(String name, double[] millis) {
    double[] warm = Arrays.copyOfRange(millis, millis.length / 10, millis.length);
    Arrays.sort(warm);
    System.out.printf(
        "%-28s %7.1f ms %7.1f ms %7.1f ms %12d%n",
        name,
        warm[warm.length / 2],
        warm[(int) (warm.length * 0.95)],
        warm[warm.length - 1],
        Arrays.stream(warm).filter(frame -> frame > 50).count());
  }
}
