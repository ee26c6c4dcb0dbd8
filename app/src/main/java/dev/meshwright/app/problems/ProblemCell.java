package dev.meshwright.app.problems;

import dev.meshwright.app.common.WrappingCell;
import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.model.Fix;
import dev.meshwright.model.Problem;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Tone;
import dev.meshwright.uikit.view.Wrapping;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A problem: sign, place, message, hint, and a button for its first fix.
final class ProblemCell extends WrappingCell<Problem> {

  private final Texts texts;
  private final OpenDocuments documents;

  ProblemCell(Texts texts, OpenDocuments documents) {
    this.texts = texts;
    this.documents = documents;
  }

  @Override
  protected void updateItem(Problem problem, boolean empty) {
    super.updateItem(problem, empty);
    setText(null);
    if (empty || problem == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    Label message = new Label(problem.message());
    Wrapping.of(message);
    VBox words = new VBox(message);
    if (!problem.hint().isEmpty()) {
      Label hint = new Label(problem.hint());
      Wrapping.of(hint);
      hint.getStyleClass().add("muted");
      words.getChildren().add(hint);
    }
    Label place = new Label(problem.location().toString());
    place.getStyleClass().addAll("muted", "mono");
    words.getChildren().add(place);
    HBox.setHgrow(words, Priority.ALWAYS);
    // As high as a line, so that the sign is in the middle of the first one.
    Label sign = new Label("", sign(problem));
    sign.setMinWidth(Region.USE_PREF_SIZE);
    HBox row = new HBox(sign, words);
    row.setAlignment(Pos.TOP_LEFT);
    row.getStyleClass().add("problem-row");
    if (!problem.fixes().isEmpty()) {
      row.getChildren().add(fixButton(problem.fixes().getFirst()));
    }
    setGraphic(row);
    setAccessibleText(severity(problem) + ": " + problem.message() + " " + problem.location());
  }

  private Button fixButton(Fix fix) {
    Button button = new Button(fix.title(), Icon.FIX.node());
    button.setId("problem-fix");
    button.setMinWidth(Button.USE_PREF_SIZE);
    button.setOnAction(action -> documents.edit(fix.edits()));
    return button;
  }

  private String severity(Problem problem) {
    return switch (problem.severity()) {
      case INFO -> texts.get("severity.info");
      case WARNING -> texts.get("severity.warning");
      case ERROR -> texts.get("severity.error");
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
