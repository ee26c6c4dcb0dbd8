package dev.meshwright.uikit.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.uikit.theme.Theme;
import dev.meshwright.uikit.theme.ThemeMode;
import dev.meshwright.uikit.theme.Zoom;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The colors as the theme gives them to a graph that is shown.
@UiTest
class GraphInkTest {

  private static final List<GraphInk> TEXTS =
      List.of(GraphInk.TEXT, GraphInk.SOFT, GraphInk.ADDED, GraphInk.REMOVED, GraphInk.CHANGED);

  @ParameterizedTest
  @EnumSource(names = "SYSTEM", mode = EnumSource.Mode.EXCLUDE)
  void texts_stand_out_from_everything_behind_them(ThemeMode mode, Ui ui) {
    ui.run(() -> Theme.ofApplication(List.of(), mode, Zoom.NORMAL).dispose());
    GraphCanvas canvas =
        ui.compute(() ->
            new GraphCanvas(
                "inks",
                "A graph",
                new GraphActions() {
                  @Override
                  public void open(GraphSpot spot) {}

                  @Override
                  public void fold(String node, boolean open) {}
                }));
    ui.show(300, 200, () -> new StackPane(canvas));
    double least = mode == ThemeMode.HIGH_CONTRAST ? 7 : 4.5;
    List<String> faults = new ArrayList<>();
    ui.run(() -> {
      for (GraphInk behind : List.of(GraphInk.BOX, GraphInk.HEAD, GraphInk.CHOSEN)) {
        TEXTS.forEach(text -> check(canvas, text, behind, least, faults));
      }
      for (GraphInk behind : List.of(GraphInk.FRAME, GraphInk.GROUND)) {
        check(canvas, GraphInk.SOFT, behind, least, faults);
      }
      check(canvas, GraphInk.TEXT, GraphInk.MATCH, least, faults);
      for (GraphInk line : List.of(GraphInk.LINE, GraphInk.BORDER, GraphInk.ACCENT)) {
        for (GraphInk behind : List.of(GraphInk.FRAME, GraphInk.BOX)) {
          check(canvas, line, behind, 3, faults);
        }
      }
    });
    assertEquals(List.of(), faults);
  }

  private static void check(
      GraphCanvas canvas, GraphInk text, GraphInk behind, double least, List<String> faults) {
    double ratio = contrast(canvas.inks().get(text), canvas.inks().get(behind));
    if (ratio < least) {
      faults.add("%s on %s: %.2f".formatted(text, behind, ratio));
    }
  }

  private static double contrast(Color one, Color other) {
    double first = luminance(one);
    double second = luminance(other);
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(double part) {
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
