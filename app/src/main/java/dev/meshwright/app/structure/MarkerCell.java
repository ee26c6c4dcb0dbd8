package dev.meshwright.app.structure;

import dev.meshwright.uikit.view.HoverText;
import dev.meshwright.uikit.view.Tone;
import java.util.Arrays;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;

/// A cell that shows how a row stands: an icon, a word, and on hovering what changed.
final class MarkerCell extends TreeTableCell<StructureRow, StructureRow> {

  private final HoverText hover = new HoverText(this);

  private final MarkerWords words;

  MarkerCell(MarkerWords words) {
    this.words = words;
    contentDisplayProperty()
        .bind(
            tableColumnProperty()
                .flatMap(TreeTableColumn::textProperty)
                .map(title -> title.isEmpty() ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT)
                .orElse(ContentDisplay.LEFT));
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
        String word = itself ? words.of(marker) : words.inside();
        setText(word);
        setGraphic(MarkerWords.icon(kind).orElse(null));
        getStyleClass().add(MarkerWords.tone(kind).styleClass());
        String messages = itself ? words.messages(marker) : "";
        hover.say(messages.isEmpty() ? word : messages);
      }
    }
  }
}
