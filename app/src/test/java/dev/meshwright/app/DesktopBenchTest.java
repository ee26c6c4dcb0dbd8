package dev.meshwright.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.document.Document;
import dev.meshwright.app.tabs.TabLayout;
import dev.meshwright.model.TextRange;
import dev.meshwright.uitesting.FrameWatch;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.event.Event;
import javafx.scene.Node;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Figures of the real window over the real engines, in a virtual machine that is already warm.
@UiTest
@Tag("bench")
class DesktopBenchTest {

  private static final int LINES = 5_000;
  private static final int KEYS = 200;
  private static final long KEY_NANOS = 150_000_000;
  private static final int RUNS = 5;

  @TempDir Path folder;

  @Test
  void opening_a_workspace_of_1000_schemas(Ui ui) throws IOException, InterruptedException {
    for (int i = 0; i < 1_000; i++) {
      Path schemas = folder.resolve("product%02d/schemas".formatted(i % 50));
      Files.createDirectories(schemas);
      Files.writeString(
          schemas.resolve("s" + i + ".avsc"),
          "{\"type\": \"record\", \"name\": \"R%d\", \"fields\": []}".formatted(i));
    }
    double[] millis = new double[RUNS];
    for (int run = 0; run < RUNS; run++) {
      long start = System.nanoTime();
      MeasuredWindow opened = MeasuredWindow.open(ui, folder);
      millis[run] = (opened.at() - start) / 1e6;
      ui.run(opened::close);
    }
    Figures.print("opening 1,000 schemas, explorer filled", millis);
  }

  @Test
  void a_keystroke_in_a_schema_of_5000_lines(Ui ui) throws IOException, InterruptedException {
    StringBuilder text =
        new StringBuilder("{\n\"type\": \"record\", \"name\": \"Big\", \"fields\": [\n");
    for (int i = 0; i < LINES - 4; i++) {
      text.append(
          "  {\"name\": \"field%d\", \"type\": \"string\", \"doc\": \"words\"},\n".formatted(i));
    }
    Files.writeString(
        folder.resolve("big.avsc"), text.append("  {\"name\": \"last\", \"type\": \"int\"}\n]}\n"));
    MeasuredWindow opened = MeasuredWindow.open(ui, folder);
    int at = text.indexOf("words", text.length() / 2) + 2;
    ui.run(() -> opened.workspace().documents().show("big.avsc", TextRange.at(at)));
    MeasuredWindow.until(ui, opened::analyzed);
    Node area = ui.compute(() -> opened.stage().getScene().getRoot().lookup(".styled-text-area"));
    ui.run(area::requestFocus);
    ui.settle();
    double[] frames = new double[KEYS];
    double[] work = new double[KEYS];
    double[] problems = new double[KEYS];
    long begun = System.nanoTime();
    try (FrameWatch watch = new FrameWatch(ui, opened.stage().getScene())) {
      for (int i = 0; i < KEYS; i++) {
        // As a fast typist does: what a key set going may still be under way at the next one.
        LockSupport.parkNanos(begun + i * KEY_NANOS - System.nanoTime());
        CountDownLatch found = new CountDownLatch(1);
        long[] times = new long[2];
        ui.run(() ->
            opened.onAnalyzed(() -> {
              times[1] = System.nanoTime();
              found.countDown();
            }));
        FrameWatch.Frame frame =
            watch.measure(() -> {
              times[0] = System.nanoTime();
              Event.fireEvent(area, MeasuredWindow.typed("x"));
            });
        assertTrue(found.await(1, TimeUnit.MINUTES));
        frames[i] = frame.nanos() / 1e6;
        work[i] = frame.processor() / 1e6;
        problems[i] = (times[1] - times[0]) / 1e6;
      }
    }
    Document document = opened.workspace().documents().find("big.avsc").orElseThrow();
    assertEquals(text.length() + KEYS, ui.compute(() -> document.text().length()));
    ui.run(opened::close);
    Figures.print("keystroke to laid-out frame, 5,000 lines", Figures.warm(frames));
    Figures.print("of it processor time of the JavaFX thread", Figures.warm(work));
    Figures.print("keystroke to problems, 5,000 lines", Figures.warm(problems));
  }

  @Test
  void a_tab_of_a_file_of_100000_lines(Ui ui) throws IOException, InterruptedException {
    StringBuilder text =
        new StringBuilder("{\n\"type\": \"record\", \"name\": \"Big\", \"fields\": [\n");
    for (int i = 0; i < 100_000 - 4; i++) {
      text.append("  {\"name\": \"field%d\", \"type\": \"string\"},\n".formatted(i));
    }
    String path = "large.avsc";
    Files.writeString(
        folder.resolve(path), text.append("  {\"name\": \"last\", \"type\": \"int\"}\n]}\n"));
    MeasuredWindow opened = MeasuredWindow.open(ui, folder);
    double[] frames = new double[RUNS];
    double[] read = new double[RUNS];
    // The first one has the classes loaded.
    for (int run = 0; run <= RUNS; run++) {
      CountDownLatch shown = new CountDownLatch(1);
      long[] at = new long[1];
      Runnable[] pulse = new Runnable[1];
      pulse[0] =
          () -> {
            Node area = opened.stage().getScene().getRoot().lookup(".styled-text-area");
            if (at[0] == 0 && area instanceof CodeArea code && code.getLength() > 0) {
              at[0] = System.nanoTime();
              shown.countDown();
            }
          };
      long start = System.nanoTime();
      ui.run(() -> {
        opened.stage().getScene().addPostLayoutPulseListener(pulse[0]);
        opened.workspace().documents().show(path);
      });
      assertTrue(shown.await(1, TimeUnit.MINUTES));
      MeasuredWindow.until(ui, opened::analyzed);
      if (run > 0) {
        frames[run - 1] = (at[0] - start) / 1e6;
        read[run - 1] = (System.nanoTime() - start) / 1e6;
      }
      ui.run(() -> {
        opened.stage().getScene().removePostLayoutPulseListener(pulse[0]);
        opened.workspace().tabs().change(TabLayout.empty());
      });
      ui.settle();
    }
    ui.run(opened::close);
    Figures.print("opening a tab of 100,000 lines, first frame", frames);
    Figures.print("the same until its structure is read", read);
  }
}
