package dev.meshwright.app.walkthrough;

import dev.meshwright.uikit.view.Texts;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

/// A new schema from the sample in front, and a message that schemas of the workspace read.
final class BegunSchema {

  private static final String LIST = "search-box-list";
  private static final String COMMAND_BEGINS = "new schema from the r";
  private static final String DECODE = "show-decode";
  private static final String MESSAGE =
      "{\"customer_id\": \"C-00042\", \"name\": \"Ada\", \"country\": \"NO\","
          + " \"signed_up_on\": \"2026-01-02\"}";

  private final Texts texts = Texts.of(BegunSchema.class);
  private final UiRobot robot;
  private final Stage stage;
  private final UnaryOperator<String> keys;

  /// @param keys the keys of a command, by its id
  BegunSchema(UiRobot robot, Stage stage, UnaryOperator<String> keys) {
    this.robot = robot;
    this.stage = stage;
    this.keys = keys;
  }

  List<PlayStep> steps() {
    return List.of(
        new PlayStep(
            () -> texts.get("begin", keys.apply("search")),
            () -> robot.find("preview-grid").isPresent(),
            () -> robot.press(keys.apply("search")),
            () -> robot.find(LIST).isPresent(),
            () -> texts.get("points.result"),
            ""),
        new PlayStep(
            () -> texts.get("begin.words", COMMAND_BEGINS),
            () -> robot.find(LIST).isPresent(),
            () -> robot.type(stage, COMMAND_BEGINS),
            () -> robot.within(LIST, this::isCommand).isPresent(),
            () -> texts.get("points.words.result"),
            ""),
        new PlayStep(
            () -> texts.get("begin.take"),
            () -> robot.find(LIST).isPresent(),
            () -> robot.press(KeyCode.ENTER),
            () -> robot.find("draft-languages").isPresent(),
            () -> texts.get("begin.take.result"),
            "begun"),
        new PlayStep(
            () -> texts.get("decode", keys.apply(DECODE)),
            () -> true,
            () -> robot.press(keys.apply(DECODE)),
            () -> robot.find("decode-message").filter(Node::isFocused).isPresent(),
            () -> texts.get("decode.result"),
            ""),
        new PlayStep(
            () -> texts.get("decode.read"),
            () -> robot.find("decode-message").filter(Node::isFocused).isPresent(),
            () -> {
              robot.type(stage, MESSAGE);
              robot.press(KeyCode.CONTROL, KeyCode.ENTER);
            },
            () -> read() > 0,
            () -> texts.get("decode.read.result", read()),
            "decoded"));
  }

  private boolean isCommand(Node node) {
    String said = node.getAccessibleText();
    return said != null && said.contains(texts.get("begin.command"));
  }

  /// How many types are listed.
  private int read() {
    return robot
        .find("decode-list")
        .filter(ListView.class::isInstance)
        .map(list -> ((ListView<?>) list).getItems().size())
        .orElse(0);
  }
}
