package dev.meshwright.app.walkthrough;

import dev.meshwright.uikit.view.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

/// The types of the workspace as a diagram, in which one is found by typing.
final class DrawnSchemas {

  private static final String NAME = "Deliver";

  private final Texts texts = Texts.of(DrawnSchemas.class);
  private final UiRobot robot;
  private final UnaryOperator<String> keys;

  /// @param keys the keys of a command, by its id
  DrawnSchemas(UiRobot robot, UnaryOperator<String> keys) {
    this.robot = robot;
    this.keys = keys;
  }

  List<PlayStep> steps() {
    return List.of(
        new PlayStep(
            () -> texts.get("diagram", keys.apply("diagram-workspace")),
            () -> true,
            () -> robot.press(keys.apply("diagram-workspace")),
            () -> robot.find("diagram-canvas").filter(Node::isFocused).isPresent(),
            () -> texts.get("diagram.result", label("diagram-shown")),
            "diagram"),
        new PlayStep(
            () -> texts.get("diagram.find", NAME),
            () -> robot.find("diagram-canvas").isPresent(),
            this::type,
            () -> label("diagram-selected").contains(NAME),
            () -> texts.get("diagram.find.result", label("diagram-selected")),
            "diagram-found"));
  }

  private void type() {
    for (KeyCode key :
        List.of(KeyCode.D, KeyCode.E, KeyCode.L, KeyCode.I, KeyCode.V, KeyCode.E, KeyCode.R)) {
      robot.press(key);
    }
  }

  private String label(String id) {
    return robot
        .find(id)
        .filter(Label.class::isInstance)
        .flatMap(found -> Optional.ofNullable(((Label) found).getText()))
        .orElse("");
  }
}
