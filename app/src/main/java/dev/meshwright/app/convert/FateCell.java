package dev.meshwright.app.convert;

import dev.meshwright.uikit.view.HoverText;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Tone;
import dev.meshwright.uikit.view.Wrapping;
import dev.meshwright.usecases.convert.FieldFate;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;

/// A field: whether it is kept, and if not, why.
final class FateCell extends ListCell<FieldFate> {

  private final HoverText hover = new HoverText(this);
  private final Texts texts;

  FateCell(Texts texts) {
    this.texts = texts;
    setPrefWidth(0);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
  }

  @Override
  protected void updateItem(FieldFate fate, boolean empty) {
    super.updateItem(fate, empty);
    setText(null);
    hover.say("");
    if (empty || fate == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    String name = fate.field().isEmpty() ? texts.get("whole") : fate.field();
    Label field = new Label(name + ": " + word(fate), sign(fate));
    field.getStyleClass().add("user-text");
    VBox box = new VBox(field);
    for (String why : fate.why()) {
      Label reason = new Label(why);
      reason.getStyleClass().addAll("muted", "user-text");
      Wrapping.of(reason);
      box.getChildren().add(reason);
    }
    setGraphic(box);
    hover.say(String.join("\n", fate.why()));
    setAccessibleText(field.getText() + " " + String.join(" ", fate.why()));
  }

  private String word(FieldFate fate) {
    return switch (fate.fate()) {
      case KEPT -> texts.get("kept");
      case APPROXIMATED -> texts.get("approximated");
      case LOST -> texts.get("lost");
    };
  }

  private static Node sign(FieldFate fate) {
    return switch (fate.fate()) {
      case KEPT -> Icon.CHECK.node(Tone.SUCCESS);
      case APPROXIMATED -> Icon.INFO.node();
      case LOST -> Icon.WARNING.node(Tone.WARNING);
    };
  }
}
