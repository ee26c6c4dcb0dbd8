package dev.meshwright.app.sidebyside;

import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Tone;
import dev.meshwright.uikit.view.Wrapping;
import dev.meshwright.usecases.sidebyside.FieldPair;
import dev.meshwright.usecases.sidebyside.FieldPair.Side;
import java.util.Optional;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A field as the left and the right have it, with a sign between them and the differences below.
final class PairCell extends ListCell<FieldPair> {

  private final Texts texts;

  PairCell(Texts texts) {
    this.texts = texts;
    setPrefWidth(0);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
  }

  @Override
  protected void updateItem(FieldPair pair, boolean empty) {
    super.updateItem(pair, empty);
    setText(null);
    setGraphic(null);
    setAccessibleText(null);
    if (empty || pair == null) {
      return;
    }
    Label sign = new Label(sign(pair.kind()));
    sign.getStyleClass().addAll("strong", tone(pair.kind()).styleClass());
    GridPane sides = new GridPane();
    sides.getColumnConstraints().setAll(half(), new ColumnConstraints(), half());
    sides.getStyleClass().add("side-by-side");
    sides.add(side(pair.left()), 0, 0);
    sides.add(sign, 1, 0);
    sides.add(side(pair.right()), 2, 0);
    VBox box = new VBox(sides);
    for (String difference : pair.differences()) {
      Label words = new Label(difference);
      words.getStyleClass().addAll("muted", "user-text");
      Wrapping.of(words);
      box.getChildren().add(words);
    }
    setGraphic(box);
    setAccessibleText(pair.path() + ": " + kind(pair) + " " + String.join(" ", pair.differences()));
  }

  private VBox side(Optional<Side> side) {
    VBox box = new VBox();
    side.ifPresent(present -> {
      Label path = new Label(present.path());
      path.getStyleClass().addAll("strong", "user-text");
      Wrapping.of(path);
      Label type =
          new Label(
              present.optional() ? texts.get("type.optional", present.type()) : present.type());
      type.getStyleClass().addAll("user-text");
      Wrapping.of(type);
      box.getChildren().addAll(path, type);
    });
    return box;
  }

  /// Half of the width, whatever is in it.
  private static ColumnConstraints half() {
    ColumnConstraints half = new ColumnConstraints();
    half.setMinWidth(0);
    half.setPrefWidth(0);
    half.setMaxWidth(Double.MAX_VALUE);
    half.setHgrow(Priority.ALWAYS);
    return half;
  }

  private static String sign(FieldPair.Kind kind) {
    return switch (kind) {
      case SAME -> "=";
      case DIFFERENT -> "≠";
      case LEFT_ONLY -> "−";
      case RIGHT_ONLY -> "+";
    };
  }

  private static Tone tone(FieldPair.Kind kind) {
    return switch (kind) {
      case SAME -> Tone.NEUTRAL;
      case DIFFERENT -> Tone.WARNING;
      case LEFT_ONLY -> Tone.DANGER;
      case RIGHT_ONLY -> Tone.SUCCESS;
    };
  }

  private String kind(FieldPair pair) {
    return switch (pair.kind()) {
      case SAME -> texts.get("kind.SAME");
      case DIFFERENT -> texts.get("kind.DIFFERENT");
      case LEFT_ONLY -> texts.get("kind.LEFT_ONLY");
      case RIGHT_ONLY -> texts.get("kind.RIGHT_ONLY");
    };
  }
}
