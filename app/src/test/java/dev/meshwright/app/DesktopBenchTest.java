package dev.meshwright.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.document.Document;
import dev.meshwright.app.editor.EditorModel;
import dev.meshwright.app.editor.EditorsPanel;
import dev.meshwright.app.session.WorkspaceViewModel;
import dev.meshwright.app.shell.ShellState;
import dev.meshwright.app.tabs.TabLayout;
import dev.meshwright.app.testing.MemoryPreferences;
import dev.meshwright.model.TextRange;
import dev.meshwright.uitesting.FrameWatch;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.usecases.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.util.Subscription;
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
      Opened opened = open(ui, folder);
      millis[run] = (opened.at - start) / 1e6;
      ui.run(opened::close);
    }
    print("opening 1,000 schemas, explorer filled", millis);
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
    Opened opened = open(ui, folder);
    int at = text.indexOf("words", text.length() / 2) + 2;
    ui.run(() -> opened.workspace.documents().show("big.avsc", TextRange.at(at)));
    until(ui, () -> analyzed(opened.workspace));
    Node area = ui.compute(() -> opened.stage.getScene().getRoot().lookup(".styled-text-area"));
    ui.run(area::requestFocus);
    ui.settle();
    double[] frames = new double[KEYS];
    double[] work = new double[KEYS];
    double[] problems = new double[KEYS];
    long begun = System.nanoTime();
    try (FrameWatch watch = new FrameWatch(ui, opened.stage.getScene())) {
      for (int i = 0; i < KEYS; i++) {
        // As a fast typist does: what a key set going may still be under way at the next one.
        LockSupport.parkNanos(begun + i * KEY_NANOS - System.nanoTime());
        CountDownLatch found = new CountDownLatch(1);
        long[] times = new long[2];
        ui.run(() ->
            onAnalyzed(
                opened.workspace,
                () -> {
                  times[1] = System.nanoTime();
                  found.countDown();
                }));
        FrameWatch.Frame frame =
            watch.measure(() -> {
              times[0] = System.nanoTime();
              Event.fireEvent(area, typed());
            });
        assertTrue(found.await(1, TimeUnit.MINUTES));
        frames[i] = frame.nanos() / 1e6;
        work[i] = frame.processor() / 1e6;
        problems[i] = (times[1] - times[0]) / 1e6;
      }
    }
    Document document = opened.workspace.documents().find("big.avsc").orElseThrow();
    assertEquals(text.length() + KEYS, ui.compute(() -> document.text().length()));
    ui.run(opened::close);
    print("keystroke to laid-out frame, 5,000 lines", warm(frames));
    print("of it processor time of the JavaFX thread", warm(work));
    print("keystroke to problems, 5,000 lines", warm(problems));
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
    Opened opened = open(ui, folder);
    double[] frames = new double[RUNS];
    double[] read = new double[RUNS];
    // The first one has the classes loaded.
    for (int run = 0; run <= RUNS; run++) {
      CountDownLatch shown = new CountDownLatch(1);
      long[] at = new long[1];
      Runnable[] pulse = new Runnable[1];
      pulse[0] =
          () -> {
            Node area = opened.stage.getScene().getRoot().lookup(".styled-text-area");
            if (at[0] == 0 && area instanceof CodeArea code && code.getLength() > 0) {
              at[0] = System.nanoTime();
              shown.countDown();
            }
          };
      long start = System.nanoTime();
      ui.run(() -> {
        opened.stage.getScene().addPostLayoutPulseListener(pulse[0]);
        opened.workspace.documents().show(path);
      });
      assertTrue(shown.await(1, TimeUnit.MINUTES));
      until(ui, () -> analyzed(opened.workspace));
      if (run > 0) {
        frames[run - 1] = (at[0] - start) / 1e6;
        read[run - 1] = (System.nanoTime() - start) / 1e6;
      }
      ui.run(() -> {
        opened.stage.getScene().removePostLayoutPulseListener(pulse[0]);
        opened.workspace.tabs().change(TabLayout.empty());
      });
      ui.settle();
    }
    ui.run(opened::close);
    print("opening a tab of 100,000 lines, first frame", frames);
    print("the same until its structure is read", read);
  }

  private static KeyEvent typed() {
    return new KeyEvent(KeyEvent.KEY_TYPED, "x", "", KeyCode.UNDEFINED, false, false, false, false);
  }

  private static boolean analyzed(WorkspaceViewModel workspace) {
    return front(workspace).flatMap(editor -> editor.analysis().current()).isPresent();
  }

  private static Optional<EditorModel> front(WorkspaceViewModel workspace) {
    return workspace.panels().panel(EditorsPanel.class).model().activeProperty().get();
  }

  /// Runs something once, when the text in front has been read anew.
  private static void onAnalyzed(WorkspaceViewModel workspace, Runnable then) {
    Subscription[] listening = new Subscription[1];
    listening[0] =
        front(workspace)
            .orElseThrow()
            .analysis()
            .latestProperty()
            .subscribe((was, is) -> {
              listening[0].unsubscribe();
              then.run();
            });
  }

  /// @param at when the first frame with the explorer filled was laid out, in nanoseconds
  private record Opened(DesktopWindow window, Stage stage, WorkspaceViewModel workspace, long at) {
    void close() {
      window.end();
      stage.hide();
    }
  }

  private static Opened open(Ui ui, Path folder) throws InterruptedException {
    CountDownLatch filled = new CountDownLatch(1);
    long[] at = new long[1];
    Stage[] stages = new Stage[1];
    CurrentSettings settings = new CurrentSettings(Settings.defaults());
    Wiring[] wirings = new Wiring[1];
    DesktopWindow window =
        ui.compute(() -> {
          Wiring wiring =
              new Wiring(new MemoryPreferences(), settings, new FolderOpening(settings::get));
          wirings[0] = wiring;
          wiring.shell().open(folder);
          Stage stage = new Stage();
          stages[0] = stage;
          DesktopWindow shown = new DesktopWindow(stage, wiring);
          shown.show();
          Scene scene = stage.getScene();
          scene.addPostLayoutPulseListener(() -> {
            if (at[0] == 0 && wiring.shell().stateProperty().get() instanceof ShellState.Opened) {
              at[0] = System.nanoTime();
              filled.countDown();
            }
          });
          return shown;
        });
    assertTrue(filled.await(2, TimeUnit.MINUTES));
    WorkspaceViewModel workspace =
        ui.compute(
            () -> ((ShellState.Opened) wirings[0].shell().stateProperty().get()).workspace());
    return new Opened(window, stages[0], workspace, at[0]);
  }

  private static void until(Ui ui, BooleanSupplier condition) throws InterruptedException {
    CountDownLatch met = new CountDownLatch(1);
    ui.run(() ->
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            if (condition.getAsBoolean()) {
              stop();
              met.countDown();
            }
          }
        }.start());
    assertTrue(met.await(1, TimeUnit.MINUTES));
  }

  private static double[] warm(double[] values) {
    return Arrays.copyOfRange(values, values.length / 4, values.length);
  }

  private static void print(String name, double[] millis) {
    double[] sorted = millis.clone();
    Arrays.sort(sorted);
    System.out.printf(
        Locale.ROOT,
        "%-45s median %8.1f ms  95 %% %8.1f ms  most %8.1f ms%n",
        name,
        sorted[sorted.length / 2],
        sorted[(int) (sorted.length * 0.95)],
        sorted[sorted.length - 1]);
  }
}
