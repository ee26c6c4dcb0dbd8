package dev.meshwright.app.walkthrough;

import dev.meshwright.uikit.view.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

/// A release held against the working copy, and opened in a window beside it.
final class ComparedPoints {

  private static final String LIST = "search-box-list";
  private static final String RELEASE = "v1.0.0";

  private final Texts texts = Texts.of(ComparedPoints.class);
  private final UiRobot robot;
  private final Stage stage;
  private final UnaryOperator<String> keys;

  /// @param stage the window of the working copy
  /// @param keys the keys of a command, by its id
  ComparedPoints(UiRobot robot, Stage stage, UnaryOperator<String> keys) {
    this.robot = robot;
    this.stage = stage;
    this.keys = keys;
  }

  List<PlayStep> steps() {
    return List.of(
        new PlayStep(
            () -> texts.get("points", keys.apply("search")),
            () -> true,
            () -> robot.press(keys.apply("search")),
            () -> robot.find(LIST).isPresent(),
            () -> texts.get("points.result"),
            ""),
        new PlayStep(
            () -> texts.get("points.words"),
            () -> robot.find(LIST).isPresent(),
            this::type,
            () -> robot.within(LIST, this::isCommand).isPresent(),
            () -> texts.get("points.words.result"),
            ""),
        new PlayStep(
            () -> texts.get("points.take"),
            () -> robot.find(LIST).isPresent(),
            () -> robot.press(KeyCode.ENTER),
            () -> robot.find("points-from").filter(Node::isFocused).isPresent(),
            () -> texts.get("points.take.result"),
            ""),
        new PlayStep(
            () -> texts.get("points.compare", RELEASE),
            () -> robot.find("points-from").filter(Node::isFocused).isPresent(),
            () -> {
              robot.type(stage, RELEASE);
              robot.press(KeyCode.ENTER);
            },
            () -> robot.find("compared-files").isPresent(),
            () -> texts.get("points.compare.result"),
            "points"),
        new PlayStep(
            () -> texts.get("points.open"),
            () -> robot.find("points-open").isPresent(),
            () -> robot.click(robot.find("points-open").orElseThrow()),
            () -> beside().filter(other -> other.getTitle().contains(" - ")).isPresent(),
            () -> texts.get("points.open.result", beside().map(Stage::getTitle).orElse("")),
            "beside"),
        new PlayStep(
            () -> texts.get("points.close"),
            () -> beside().isPresent(),
            this::closeBeside,
            () -> beside().isEmpty() && stage.isFocused(),
            () -> texts.get("points.close.result"),
            ""));
  }

  private void type() {
    for (KeyCode key :
        List.of(
            KeyCode.C,
            KeyCode.O,
            KeyCode.M,
            KeyCode.P,
            KeyCode.A,
            KeyCode.R,
            KeyCode.E,
            KeyCode.SPACE,
            KeyCode.T,
            KeyCode.W,
            KeyCode.O,
            KeyCode.SPACE,
            KeyCode.P)) {
      robot.press(key);
    }
  }

  private boolean isCommand(Node node) {
    String said = node.getAccessibleText();
    return said != null && said.contains(texts.get("points.command"));
  }

  private Optional<Stage> beside() {
    return Window.getWindows().stream()
        .filter(window -> window instanceof Stage && window.isShowing() && !window.equals(stage))
        .map(Stage.class::cast)
        .findFirst();
  }

  /// As the sign at the edge of the window does.
  private void closeBeside() {
    beside()
        .ifPresent(
            other -> other.fireEvent(new WindowEvent(other, WindowEvent.WINDOW_CLOSE_REQUEST)));
    stage.requestFocus();
  }
}
