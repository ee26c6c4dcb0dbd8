package dev.meshwright.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.app.testing.Looks;
import dev.meshwright.jobs.Progress;
import dev.meshwright.uikit.graph.GraphCanvas;
import dev.meshwright.uikit.graph.GraphSpot;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.usecases.demo.DemoWorkspace;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A diagram is opened, walked through, and what it shows changed from it, in the real window by
/// keys and clicks.
@UiTest
class DiagramDayTest {

  private static final String ORDER = "orders/schemas/order.avsc";

  @TempDir Path folder;

  private static Optional<GraphSpot> selected(Ui ui) {
    return ui.compute(() -> ui.node("diagram-canvas", GraphCanvas.class).selectedProperty().get());
  }

  private static String row(Ui ui) {
    return selected(ui).flatMap(GraphSpot::row).orElse("");
  }

  @Test
  void a_field_is_found_in_the_diagram_and_renamed_from_it(Ui ui) {
    Path demo = folder.resolve("demo");
    DemoWorkspace.create(demo, Progress.none());
    try (OpenWindow window = OpenWindow.on(ui, demo)) {
      Hands hands = new Hands(ui, window, "diagram");
      hands
          .press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.SHIFT, KeyCode.G)
          .until("the diagram is drawn", () -> hands.shows("#diagram-canvas"));
      hands.until(
          "it has the keyboard",
          () -> hands.focus().isPresent() && hands.focus().get() instanceof GraphCanvas);
      hands.type("loyalty_tier");
      assertEquals("loyalty_tier", row(ui));
      hands.click("#diagram-mark").sees("12 types, 6 references  compared with main (da18612)");
      hands.done();
    } finally {
      ui.run(() -> Looks.product().wear(false, 100));
    }
  }
}
