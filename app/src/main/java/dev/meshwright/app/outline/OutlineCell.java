package dev.meshwright.app.outline;

import dev.meshwright.uikit.view.Icon;
import java.util.function.Function;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeTableCell;

/// A cell of the outline: words that can be read in full by hovering.
final class OutlineCell<S> extends TreeTableCell<S, OutlineRow> {

  private final Function<OutlineRow, String> words;
  private final boolean signed;

  /// @param signed whether the kind of the row is shown before the words
  OutlineCell(Function<OutlineRow, String> words, boolean signed) {
    this.words = words;
    this.signed = signed;
  }

  @Override
  protected void updateItem(OutlineRow row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      setText(null);
      setGraphic(null);
      setTooltip(null);
      return;
    }
    String text = words.apply(row);
    setText(text);
    setTooltip(text.isEmpty() ? null : new Tooltip(text));
    setGraphic(signed ? icon(row.kind()).node() : null);
  }

  private static Icon icon(OutlineRow.Kind kind) {
    return switch (kind) {
      case FILE -> Icon.SCHEMA;
      case GROUP -> Icon.PRODUCT;
      case ENUM -> Icon.TREE;
      case ENUM_VALUE -> Icon.TAG;
      case FIELD -> Icon.REMOVE;
      case ONEOF -> Icon.BRANCH;
      case METHOD -> Icon.RUN;
    };
  }
}
