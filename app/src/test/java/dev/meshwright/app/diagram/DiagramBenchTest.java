package dev.meshwright.app.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.app.testing.Looks;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.graph.PlacedGraph;
import dev.meshwright.uikit.graph.GraphActions;
import dev.meshwright.uikit.graph.GraphCanvas;
import dev.meshwright.uikit.graph.GraphPane;
import dev.meshwright.uikit.graph.GraphSpot;
import dev.meshwright.uitesting.FrameWatch;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.usecases.compare.SchemaLanguages;
import dev.meshwright.usecases.diagram.Diagram;
import dev.meshwright.usecases.diagram.DiagramOptions;
import dev.meshwright.usecases.diagram.DiagramScope;
import dev.meshwright.usecases.diagram.DrawDiagram;
import dev.meshwright.usecases.workspace.SchemaDetector;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Prints how long a diagram takes from the command to its first frame, and its frames while it is
/// moved.
@UiTest
@Tag("bench")
class DiagramBenchTest {

  private static final int FRAMES = 240;
  private static final int IN_PACKAGE = 20;

  /// Records in packages, each of which refers to one before it and sometimes to one far away.
  private static Map<String, String> schemas(int count) {
    Random random = new Random(5);
    Map<String, String> files = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      StringBuilder fields = new StringBuilder();
      for (int field = 0; field < 3 + random.nextInt(9); field++) {
        fields.append("{\"name\": \"field_%d\", \"type\": \"string\"},".formatted(field));
      }
      int near = i % IN_PACKAGE == 0 ? i : i - 1 - random.nextInt(Math.min(i % IN_PACKAGE, 4));
      int far = random.nextInt(4) == 0 ? random.nextInt(i + 1) : near;
      fields.append(reference("near", near)).append(',').append(reference("far", far));
      files.put(
          "p%d/R%d.avsc".formatted(i / IN_PACKAGE, i),
          "{\"type\": \"record\", \"name\": \"R%d\", \"namespace\": \"p%d\", \"fields\": [%s]}"
              .formatted(i, i / IN_PACKAGE, fields));
    }
    return files;
  }

  private static String reference(String name, int to) {
    return "{\"name\": \"%s\", \"type\": [\"null\", \"p%d.R%d\"]}"
        .formatted(name, to / IN_PACKAGE, to);
  }

  private static GraphActions nothing() {
    return new GraphActions() {
      @Override
      public void open(GraphSpot spot) {}

      @Override
      public void fold(String node, boolean open) {}
    };
  }

  @ParameterizedTest
  @ValueSource(ints = {50, 50, 200, 1_000})
  void from_the_command_to_the_frame_and_on(int count, Ui ui) {
    ui.run(() -> Looks.product().wear(false, 100));
    DrawDiagram draw = new DrawDiagram(SchemaLanguages.all(), new SchemaDetector());
    FileSource files = FileSource.of(schemas(count));
    GraphCanvas canvas = ui.compute(() -> new GraphCanvas("bench", "Bench", nothing()));
    GraphPane pane = ui.compute(() -> new GraphPane(canvas));
    var stage = ui.show(1_400, 900, pane::root);
    long start = System.nanoTime();
    Diagram diagram =
        draw.show(
            draw.read(new DiagramScope.Workspace(), files, Optional.empty(), Progress.none()),
            DiagramOptions.all());
    long read = System.nanoTime();
    PlacedGraph placed = draw.place(diagram.graph(), Progress.none());
    long laid = System.nanoTime();
    ui.run(() -> canvas.show(placed));
    drawn(ui);
    long shown = System.nanoTime();
    assertEquals(count, placed.nodes().size());
    System.out.printf(
        "%d types, %d references: read in %.0f ms, placed in %.0f ms, drawn %.0f ms later%n",
        count,
        placed.edges().size(),
        (read - start) / 1e6,
        (laid - read) / 1e6,
        (shown - laid) / 1e6);
    report("  moved, all of it seen", moved(ui, canvas, stage.getScene()), paced(ui, canvas));
    ui.run(() -> Event.fireEvent(canvas, control(KeyCode.DIGIT0)));
    ui.run(() -> canvas.select(GraphSpot.of(placed.nodes().get(count / 2).node().id())));
    report("  moved, original size", moved(ui, canvas, stage.getScene()), paced(ui, canvas));
    ui.run(pane::dispose);
  }

  /// Waits until a frame has been drawn: the pulse after it begins when the renderer is done.
  private static void drawn(Ui ui) {
    CompletableFuture<Boolean> done = new CompletableFuture<>();
    ui.run(() ->
        new AnimationTimer() {
          private int pulses;

          @Override
          public void handle(long now) {
            pulses++;
            if (pulses == 3) {
              stop();
              done.complete(true);
            }
          }
        }.start());
    done.join();
  }

  private static KeyEvent control(KeyCode code) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "0", code, false, true, false, false);
  }

  private static KeyEvent pan(int step) {
    KeyCode way = step / 20 % 2 == 0 ? KeyCode.RIGHT : KeyCode.LEFT;
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", way, true, false, false, false);
  }

  /// What a step costs the JavaFX thread.
  private static double[] moved(Ui ui, GraphCanvas canvas, Scene scene) {
    double[] millis = new double[FRAMES];
    try (FrameWatch watch = new FrameWatch(ui, scene)) {
      for (int i = 0; i < FRAMES; i++) {
        int step = i;
        millis[i] = watch.measure(() -> Event.fireEvent(canvas, pan(step))).nanos() / 1e6;
      }
    }
    return millis;
  }

  /// From pulse to pulse, while each moves the graph: with the drawing, and at least a 60th of a
  /// second.
  private static double[] paced(Ui ui, GraphCanvas canvas) {
    double[] millis = new double[FRAMES];
    CompletableFuture<Boolean> done = new CompletableFuture<>();
    ui.run(() ->
        new AnimationTimer() {
          private int frame;
          private long last = System.nanoTime();

          @Override
          public void handle(long now) {
            long at = System.nanoTime();
            millis[frame] = (at - last) / 1e6;
            last = at;
            Event.fireEvent(canvas, pan(frame));
            frame++;
            if (frame == FRAMES) {
              stop();
              done.complete(true);
            }
          }
        }.start());
    done.join();
    return millis;
  }

  private static void report(String name, double[] thread, double[] frames) {
    System.out.printf(
        "%-26s thread %5.1f / %5.1f ms, frame %5.1f / %5.1f ms (median / 95 %%)%n",
        name, at(thread, 0.5), at(thread, 0.95), at(frames, 0.5), at(frames, 0.95));
  }

  private static double at(double[] millis, double share) {
    double[] warm = Arrays.copyOfRange(millis, millis.length / 10, millis.length);
    Arrays.sort(warm);
    return warm[(int) (warm.length * share)];
  }
}
