package dev.meshwright.app.structure;

import dev.meshwright.model.structure.NodeKind;
import dev.meshwright.uikit.view.HoverText;
import dev.meshwright.uikit.view.Icon;
import java.util.function.Function;
import javafx.scene.control.TreeTableCell;

/// A cell that is not edited: words that can be read in full by hovering.
final class ReadCell extends TreeTableCell<StructureRow, StructureRow> {

  private final HoverText hover = new HoverText(this);

  private final Function<StructureRow, String> words;
  private final boolean withKind;

  /// @param withKind whether the kind of the row is shown before the words
  ReadCell(Function<StructureRow, String> words, boolean withKind) {
    this.words = words;
    this.withKind = withKind;
  }

  @Override
  protected void updateItem(StructureRow row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      setText(null);
      setGraphic(null);
      hover.say("");
      return;
    }
    String text = words.apply(row);
    setText(text);
    hover.say(text);
    setGraphic(withKind ? icon(row.node().kind()).node() : null);
  }

  private static Icon icon(NodeKind kind) {
    return switch (kind) {
      case FILE -> Icon.SCHEMA;
      case RECORD, DEFINITION, TYPE, EXTENSION, SERVICE -> Icon.PRODUCT;
      case ENUM -> Icon.TREE;
      case ENUM_VALUE -> Icon.TAG;
      case FIELD -> Icon.REMOVE;
      case ONEOF -> Icon.BRANCH;
      case METHOD -> Icon.RUN;
    };
  }
}
