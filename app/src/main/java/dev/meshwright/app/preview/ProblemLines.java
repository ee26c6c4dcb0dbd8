package dev.meshwright.app.preview;

import dev.meshwright.model.Problem;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Tone;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/// Says problems above the rows, each with the way to its place.
final class ProblemLines {

  private final Consumer<Problem> jump;

  ProblemLines(Consumer<Problem> jump) {
    this.jump = jump;
  }

  Node of(Problem problem) {
    Hyperlink link = new Hyperlink(problem.location().toString());
    link.setId("preview-problem");
    link.getStyleClass().add("user-text");
    link.setOnAction(action -> jump.accept(problem));
    Label message =
        new Label(
            problem.message() + (problem.hint().isEmpty() ? "" : " " + problem.hint()),
            sign(problem));
    message.setWrapText(true);
    message.setTooltip(new Tooltip(problem.message()));
    message.getStyleClass().add("user-text");
    VBox row = new VBox(message, link);
    row.getStyleClass().addAll("banner", tone(problem).styleClass());
    return row;
  }

  private static Tone tone(Problem problem) {
    return switch (problem.severity()) {
      case INFO -> Tone.NEUTRAL;
      case WARNING -> Tone.WARNING;
      case ERROR -> Tone.DANGER;
    };
  }

  private static Node sign(Problem problem) {
    return switch (problem.severity()) {
      case INFO -> Icon.INFO.node(Tone.NEUTRAL);
      case WARNING -> Icon.WARNING.node(Tone.WARNING);
      case ERROR -> Icon.ERROR.node(Tone.DANGER);
    };
  }
}
