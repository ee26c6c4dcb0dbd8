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
  private final Function<R, RowSign.Kind> inside;

  SignCell(SignWords words, Function<R, RowSign> signs, Function<R, RowSign.Kind> inside) {
    this.words = words;
    this.signs = signs;
    this.inside = inside;
  }

  @Override
  protected void updateItem(R row, boolean empty) {
    super.updateItem(row, empty);
    Arrays.stream(Tone.values()).map(Tone::styleClass).forEach(getStyleClass()::remove);
    setText(null);
    setGraphic(null);
    setTooltip(null);
    if (!empty && row != null) {
      RowSign sign = signs.apply(row);
      boolean itself = sign.kind() != RowSign.Kind.NONE;
      RowSign.Kind kind = itself ? sign.kind() : inside.apply(row);
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
