package dev.meshwright.uikit.editor;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Draws one completion: its kind, its label, its detail.
final class CompletionCell extends ListCell<Completion> {

  @Override
  protected void updateItem(@Nullable Completion item, boolean empty) {
    super.updateItem(item, empty);
    setText(null);
    if (empty || item == null) {
      setGraphic(null);
      return;
    }
    Label label = new Label(item.label());
    label.getStyleClass().add("mono");
    Label detail = new Label(item.detail());
    detail.getStyleClass().add("muted");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox row = new HBox(item.icon().node(), label, space, detail);
    row.getStyleClass().add("completion");
    setGraphic(row);
    setAccessibleText(item.label() + " " + item.detail());
  }
}
