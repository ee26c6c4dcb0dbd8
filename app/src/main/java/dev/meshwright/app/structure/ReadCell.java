package dev.meshwright.app.structure;

import dev.meshwright.uikit.view.HoverText;
import java.util.function.Function;
import javafx.scene.control.TreeTableCell;

/// A cell that is not edited: words that can be read in full by hovering.
final class ReadCell extends TreeTableCell<StructureRow, StructureRow> {

  private final HoverText hover = new HoverText(this);

  private final Function<StructureRow, String> words;

  ReadCell(Function<StructureRow, String> words) {
    this.words = words;
  }

  @Override
  protected void updateItem(StructureRow row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      setText(null);
      hover.say("");
      return;
    }
    String text = words.apply(row);
    setText(text);
    hover.say(text);
  }
}
