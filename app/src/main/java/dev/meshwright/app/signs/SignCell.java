package dev.meshwright.app.signs;

import dev.meshwright.uikit.view.Tone;
import java.util.Arrays;
import java.util.function.Function;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeTableCell;

/// A cell that shows how a row stands: an icon, a word, and on hovering what changed.
///
/// @param <R> the rows of the table
final class SignCell<R> extends TreeTableCell<R, R> {

  private final SignWords words;
  private final Function<R, RowSign> signs;

  SignCell(SignWords words, Function<R, RowSign> signs) {
    this.words = words;
    this.signs = signs;
  }

  @Override
  protected void updateItem(R row, boolean empty) {
    super.updateItem(row, empty);
    RowSign sign = empty || row == null ? RowSign.NONE : signs.apply(row);
    Arrays.stream(Tone.values()).map(Tone::styleClass).forEach(getStyleClass()::remove);
    if (sign.kind() == RowSign.Kind.NONE) {
      setText(null);
      setGraphic(null);
      setTooltip(null);
      return;
    }
    setText(words.of(sign));
    setGraphic(SignWords.icon(sign).orElse(null));
    setTooltip(new Tooltip(words.messages(sign)));
    getStyleClass().add(SignWords.tone(sign).styleClass());
  }
}
