package dev.meshwright.app.structure;

import dev.meshwright.model.structure.TypeChoice;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A choice with what is said of it at the end of its row.
final class ChoiceCell extends ListCell<TypeChoice> {

  private final Function<TypeChoice, String> note;

  ChoiceCell(Function<TypeChoice, String> note) {
    this.note = note;
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(TypeChoice choice, boolean empty) {
    super.updateItem(choice, empty);
    setText(null);
    if (empty || choice == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    String said = note.apply(choice);
    Label name = elided(choice.label());
    name.setMinWidth(Region.USE_PREF_SIZE);
    Region gap = new Region();
    gap.setMinWidth(8);
    HBox.setHgrow(gap, Priority.ALWAYS);
    Label side = elided(said);
    side.getStyleClass().add("muted");
    HBox row = new HBox(name, gap, side);
    row.setAlignment(Pos.CENTER_LEFT);
    setGraphic(row);
    setAccessibleText(choice.label() + " " + said);
  }

  private static Label elided(String text) {
    Label label = new Label(text);
    label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    label.setMinWidth(0);
    return label;
  }
}
