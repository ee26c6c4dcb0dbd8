package dev.meshwright.app.staging;

import dev.meshwright.uikit.view.HoverText;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Tone;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.VBox;

/// A changed file, and below it how much of it is staged.
final class StagedCell extends ListCell<StagedRow> {

  private final HoverText hover = new HoverText(this);
  private final Texts texts;

  StagedCell(Texts texts) {
    this.texts = texts;
    setPrefWidth(0);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
  }

  @Override
  protected void updateItem(StagedRow row, boolean empty) {
    super.updateItem(row, empty);
    setText(null);
    hover.say("");
    if (empty || row == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    Label path = new Label(row.file().path(), sign(row));
    path.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
    path.getStyleClass().add("user-text");
    Label standing = new Label(words(row));
    standing.getStyleClass().add("muted");
    setGraphic(new VBox(path, standing));
    hover.say(row.file().path());
    setAccessibleText(row.file().path() + ", " + words(row));
  }

  private static Node sign(StagedRow row) {
    return switch (row.standing()) {
      case NOTHING -> Icon.CHANGED.node();
      case PART -> Icon.REMOVE.node(Tone.WARNING);
      case ALL -> Icon.CHECK.node(Tone.SUCCESS);
    };
  }

  private String words(StagedRow row) {
    return switch (row.standing()) {
      case NOTHING -> texts.get("row.nothing");
      case PART -> texts.get("row.part");
      case ALL -> texts.get("row.all");
    };
  }
}
