package dev.meshwright.app.structure;

import dev.meshwright.uikit.view.HoverText;
import dev.meshwright.uikit.view.Tone;
import java.util.Arrays;
import javafx.geometry.Pos;
import javafx.scene.control.TreeTableCell;

/// A cell that shows how a row stands: an icon, a word, and on hovering what changed.
final class MarkerCell extends TreeTableCell<StructureRow, StructureRow> {

  private final HoverText hover = new HoverText(this);

  private final MarkerWords words;

  MarkerCell(MarkerWords words) {
    this.words = words;
    setAlignment(Pos.CENTER_LEFT);
  }

  @Override
  protected void updateItem(StructureRow row, boolean empty) {
    super.updateItem(row, empty);
    Arrays.stream(Tone.values()).map(Tone::styleClass).forEach(getStyleClass()::remove);
    setText(null);
    setGraphic(null);
    hover.say("");
    if (!empty && row != null) {
      ChangeMarker marker = row.marker();
      boolean itself = marker.kind() != ChangeMarker.Kind.NONE;
      ChangeMarker.Kind kind = itself ? marker.kind() : row.worstInside();
      if (kind != ChangeMarker.Kind.NONE) {
        setText(itself ? words.of(marker) : words.inside());
        setGraphic(MarkerWords.icon(kind).orElse(null));
        getStyleClass().add(MarkerWords.tone(kind).styleClass());
        if (itself) {
          hover.say(words.messages(marker));
        }
      }
    }
  }
}
