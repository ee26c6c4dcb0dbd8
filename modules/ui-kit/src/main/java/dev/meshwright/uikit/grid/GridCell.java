package dev.meshwright.uikit.grid;

import dev.meshwright.model.data.Row;
import dev.meshwright.model.data.Value;
import dev.meshwright.uikit.view.HoverText;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// Draws one cell.
final class GridCell extends TableCell<GridRow, GridRow> {

  private final HoverText hover = new HoverText(this);

  private static final int LONGEST = 300;

  /// Where a cell finds what it shows.
  interface Lookup {
    Optional<Row> row(long index);

    Optional<CellMark> mark(long number, Row row, int column);
  }

  private final Lookup lookup;
  private final ColumnPath part;

  GridCell(Lookup lookup, ColumnPath part) {
    this.lookup = lookup;
    this.part = part;
    getStyleClass().add("data-cell");
  }

  @Override
  protected void updateItem(@Nullable GridRow item, boolean empty) {
    super.updateItem(item, empty);
    render();
  }

  /// Draws again, as when the row has arrived.
  void render() {
    GridRow item = getItem();
    getStyleClass().setAll("cell", "indexed-cell", "table-cell", "data-cell");
    if (isEmpty() || item == null) {
      setText(null);
      hover.say("");
      return;
    }
    lookup
        .row(item.index())
        .filter(row -> part.column() < row.values().size())
        .ifPresentOrElse(row -> show(item, row), this::showAwaited);
  }

  private void showAwaited() {
    setText("\u2026");
    getStyleClass().add("awaited");
    hover.say("");
  }

  private void show(GridRow item, Row row) {
    Value value = part.of(row);
    Optional<CellMark> mark =
        part.path().isEmpty() ? lookup.mark(item.index(), row, part.column()) : Optional.empty();
    String text = ValueText.oneLine(value, LONGEST);
    setText(mark.map(present -> present.kind().sign() + " ").orElse("") + text);
    setAlignment(ValueText.isNumber(value) ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
    if (value instanceof Value.Null) {
      getStyleClass().add("null");
    }
    mark.ifPresent(present -> getStyleClass().add(present.kind().styleClass()));
    hover.say(mark.map(CellMark::text).orElse(""));
  }
}
