package dev.meshwright.app.signs;

import dev.meshwright.uikit.view.Tone;
import java.util.Arrays;
import javafx.geometry.Pos;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeTableCell;

/// A cell that shows how a row stands: an icon, a word, and on hovering what changed.
///
/// @param <R> the rows of the table
final class SignCell<R extends SignedRow> extends TreeTableCell<R, R> {

  private final SignWords words;

  SignCell(SignWords words) {
    this.words = words;
    setAlignment(Pos.CENTER_LEFT);
  }

  @Override
  protected void updateItem(R row, boolean empty) {
    super.updateItem(row, empty);
    Arrays.stream(Tone.values()).map(Tone::styleClass).forEach(getStyleClass()::remove);
    setText(null);
    setGraphic(null);
    setTooltip(null);
    if (!empty && row != null) {
      RowSign sign = row.sign();
      boolean itself = sign.kind() != RowSign.Kind.NONE;
      RowSign.Kind kind = itself ? sign.kind() : row.worstInside();
      if (kind != RowSign.Kind.NONE) {
        setText(itself ? words.of(sign) : words.inside());
        setGraphic(SignWords.icon(kind).orElse(null));
        getStyleClass().add(SignWords.tone(kind).styleClass());
        if (itself) {
          setTooltip(new Tooltip(words.messages(sign)));
        }
      }
    }
  }
}
