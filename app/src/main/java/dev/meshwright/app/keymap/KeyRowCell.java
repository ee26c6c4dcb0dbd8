package dev.meshwright.app.keymap;

import dev.meshwright.app.command.Command;
import dev.meshwright.uikit.keys.KeyStroke;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Tone;
import java.util.stream.Collectors;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A command, its keys, and what else they run.
final class KeyRowCell extends ListCell<KeyRow> {

  private final Texts texts = Texts.of(KeyRowCell.class);

  KeyRowCell() {
    setPrefWidth(0);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
  }

  @Override
  protected void updateItem(KeyRow row, boolean empty) {
    super.updateItem(row, empty);
    setText(null);
    if (empty || row == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    Label title = new Label(row.command().title());
    title.setMinWidth(0);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Label keys = new Label(KeyStroke.text(row.keys()));
    keys.setMinWidth(Region.USE_PREF_SIZE);
    keys.getStyleClass().add(row.changed() ? "strong" : "muted");
    HBox line = new HBox(title, gap);
    String conflicts =
        row.conflicts().stream().map(Command::title).collect(Collectors.joining(", "));
    if (!conflicts.isEmpty()) {
      Label sign = new Label(texts.get("keys.conflict"), Icon.WARNING.node(Tone.WARNING));
      sign.setTooltip(new Tooltip(texts.get("keys.conflict.with", conflicts)));
      sign.setMinWidth(Region.USE_PREF_SIZE);
      line.getChildren().add(sign);
    }
    line.getChildren().add(keys);
    line.getStyleClass().add("hit-row");
    setGraphic(line);
    setAccessibleText(
        conflicts.isEmpty()
            ? row.command().title() + " " + keys.getText()
            : row.command().title()
                + " "
                + keys.getText()
                + " "
                + texts.get("keys.conflict.with", conflicts));
  }
}
