package dev.meshwright.app.preview;

import dev.meshwright.model.Problem;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Tone;
import dev.meshwright.uikit.view.Wrapping;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Says problems above the rows, each with the way to its place.
final class ProblemLines {

  private final Consumer<Problem> jump;

  ProblemLines(Consumer<Problem> jump) {
    this.jump = jump;
  }

  /// The whole text, over as many lines as it needs.
  Node of(Problem problem) {
    Label message = message(problem);
    Wrapping.of(message);
    VBox row = new VBox(message, link(problem));
    row.getStyleClass().addAll("banner", tone(problem).styleClass());
    return row;
  }

  /// What does not fit into the line is read on hovering.
  HBox oneLine(Problem problem) {
    return beside(problem, false);
  }

  /// The whole text, with the way to the place beside it.
  HBox whole(Problem problem) {
    return beside(problem, true);
  }

  private HBox beside(Problem problem, boolean wrapped) {
    Label message = message(problem);
    if (wrapped) {
      Wrapping.of(message);
    }
    message.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(message, Priority.ALWAYS);
    message.setMinWidth(0);
    Hyperlink link = link(problem);
    link.setMinWidth(Hyperlink.USE_PREF_SIZE);
    HBox row = new HBox(message, link);
    row.getStyleClass().addAll("banner", "brief", tone(problem).styleClass());
    return row;
  }

  private Hyperlink link(Problem problem) {
    Hyperlink link = new Hyperlink(problem.location().toString());
    link.setId("preview-problem");
    link.getStyleClass().add("user-text");
    link.setOnAction(action -> jump.accept(problem));
    return link;
  }

  private static Label message(Problem problem) {
    String text = problem.text();
    Label message = new Label(text, sign(problem));
    message.setTooltip(new Tooltip(text));
    message.getStyleClass().add("user-text");
    return message;
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
