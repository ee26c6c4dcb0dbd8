package dev.meshwright.app.walkthrough;

import dev.meshwright.app.preview.PreviewState;
import dev.meshwright.app.preview.PreviewViewModel;
import dev.meshwright.model.Problem;
import dev.meshwright.uikit.view.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;

/// A file with a few odd cells far from its beginning: its column stays text, and a note above the
/// rows names the line that is the reason.
final class ExactSample {

  private static final String SAMPLE = "customers.csv";

  /// The column in which some dates are written the other way round.
  private static final String COLUMN = "signed_up_on";

  private final Texts texts = Texts.of(ExactSample.class);
  private final UiRobot robot;
  private final Supplier<PreviewViewModel> preview;

  ExactSample(UiRobot robot, Supplier<PreviewViewModel> preview) {
    this.robot = robot;
    this.preview = preview;
  }

  List<PlayStep> steps() {
    return List.of(
        new PlayStep(
            () -> texts.get("products"),
            () -> robot.saying(texts.get("pane.products")).isPresent(),
            this::goToTop,
            () -> robot.saying(SAMPLE).isPresent(),
            () -> texts.get("products.result"),
            ""),
        new PlayStep(
            () -> texts.get("sample"),
            () -> robot.saying(SAMPLE).isPresent(),
            () -> robot.doubleClick(robot.saying(SAMPLE).orElseThrow()),
            () -> note().isPresent() && robot.find("preview-grid").isPresent(),
            () -> texts.get("sample.result", note().orElse("")),
            "sample"));
  }

  /// The tree has followed the file in front: the sample may be above what is seen of it.
  private void goToTop() {
    robot.click(robot.saying(texts.get("pane.products")).orElseThrow());
    robot.find("explorer-tree").ifPresent(Node::requestFocus);
    robot.press(KeyCode.HOME);
  }

  private Optional<String> note() {
    return preview.get().stateProperty().get() instanceof PreviewState.Ready ready
        ? ready.shown().notes().stream()
            .map(Problem::message)
            .filter(message -> message.contains(COLUMN))
            .findFirst()
        : Optional.empty();
  }
}
