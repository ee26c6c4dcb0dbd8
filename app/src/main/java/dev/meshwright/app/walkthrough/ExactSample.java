package dev.meshwright.app.walkthrough;

import dev.meshwright.app.preview.PreviewState;
import dev.meshwright.app.preview.PreviewViewModel;
import dev.meshwright.model.Problem;
import dev.meshwright.uikit.view.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;

/// A file with a few odd cells far from its beginning: its column stays text, and a note above the
/// rows names the line that is the reason.
final class ExactSample {

  private static final String SAMPLE = "customers.csv";
  private static final String EXPLORER = "show-explorer";

  /// The column in which some dates are written the other way round.
  private static final String COLUMN = "signed_up_on";

  private final Texts texts = Texts.of(ExactSample.class);
  private final UiRobot robot;
  private final UnaryOperator<String> keys;
  private final Supplier<PreviewViewModel> preview;

  /// @param keys the keys of a command, by its id
  ExactSample(UiRobot robot, UnaryOperator<String> keys, Supplier<PreviewViewModel> preview) {
    this.robot = robot;
    this.keys = keys;
    this.preview = preview;
  }

  List<PlayStep> steps() {
    return List.of(
        new PlayStep(
            () -> texts.get("products", keys.apply(EXPLORER)),
            () -> true,
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
    robot.press(keys.apply(EXPLORER));
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
