package dev.meshwright.app.walkthrough;

import dev.meshwright.uikit.view.Texts;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

/// A release held against the working copy.
final class ComparedPoints {

  private static final String LIST = "search-box-list";
  private static final String COMMAND_BEGINS = "compare two p";
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
            () -> texts.get("points.words", COMMAND_BEGINS),
            () -> robot.find(LIST).isPresent(),
            () -> robot.type(stage, COMMAND_BEGINS),
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
            "points"));
  }

  private boolean isCommand(Node node) {
    String said = node.getAccessibleText();
    return said != null && said.contains(texts.get("points.command"));
  }
}
