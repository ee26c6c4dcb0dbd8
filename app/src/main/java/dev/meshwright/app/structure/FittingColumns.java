package dev.meshwright.app.structure;

import dev.meshwright.uikit.theme.Zoom;
import dev.meshwright.uikit.view.NextPulse;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TreeTableView;

/// Gives the columns of a table their widths in the size of the type. Where they do not all have
/// the least of their widths, what changed is told by its sign alone, and the last columns are left
/// out, whole: the names and types stay readable.
final class FittingColumns {

  /// The scroll bar, in ems.
  private static final double BAR = 1.2;

  /// A column of signs, at the plain size of the type, in pixels.
  private static final double SIGNS = 36;

  private final TreeTableView<StructureRow> table;
  private final MarkerColumn markers;
  private final List<Sized> columns;
  private final Sized words;
  private final Sized signs;

  /// Has the size of the type, which a table does not know.
  private final Label probe = new Label();

  private final NextPulse fitting = new NextPulse(this::fit);

  /// @param markers a column that others show and hide
  FittingColumns(TreeTableView<StructureRow> table, MarkerColumn markers) {
    this.table = table;
    this.markers = markers;
    columns =
        table.getColumns().stream()
            .filter(column -> !column.equals(markers.column()))
            .map(Sized::of)
            .toList();
    words = Sized.of(markers.column());
    signs = new Sized(markers.column(), SIGNS, SIGNS, SIGNS);
    probe.setManaged(false);
    probe.setVisible(false);
    probe.fontProperty().subscribe(fitting::request);
    table.widthProperty().subscribe(fitting::request);
    markers.column().visibleProperty().subscribe(fitting::request);
    table.editingCellProperty().subscribe(fitting::request);
  }

  /// To be put beside the table.
  Node probe() {
    return probe;
  }

  void dispose() {
    fitting.stop();
  }

  /// Not while a cell is edited: a column that comes or goes has all cells made anew.
  private void fit() {
    if (table.getEditingCell() != null) {
      return;
    }
    double em = probe.getFont().getSize();
    double factor = em / Zoom.NORMAL.pixels();
    double room = table.getWidth() - BAR * em;
    if (room <= 0) {
      return;
    }
    double taken = 0;
    if (markers.column().isVisible()) {
      double namesAndTypes = columns.stream().limit(2).mapToDouble(Sized::least).sum();
      boolean narrow = (namesAndTypes + words.least()) * factor > room;
      Sized shown = narrow ? signs : words;
      markers.signsOnly(narrow);
      shown.size(factor);
      taken = shown.least() * factor;
    }
    boolean full = false;
    double left = (room - taken) / factor;
    for (Sized each : columns) {
      // A sign that is cut says nothing, where a name that is cut says much.
      Sized sized = each.equals(columns.getFirst()) && taken > 0 ? each.within(left) : each;
      double more = sized.least() * factor;
      full |= taken > 0 && taken + more > room && !each.equals(columns.getFirst());
      sized.size(factor);
      if (sized.column().isVisible() == full) {
        sized.column().setVisible(!full);
      }
      taken += more;
    }
  }

  /// @param width at the plain size of the type, in pixels
  private record Sized(TableColumnBase<?, ?> column, double width, double least, double most) {

    static Sized of(TableColumnBase<?, ?> column) {
      return new Sized(column, column.getPrefWidth(), column.getMinWidth(), column.getMaxWidth());
    }

    Sized within(double room) {
      return new Sized(column, Math.min(width, room), Math.min(least, room), most);
    }

    void size(double factor) {
      if (column.getMinWidth() != least * factor) {
        column.setMaxWidth(most * factor);
        column.setMinWidth(least * factor);
        column.setPrefWidth(width * factor);
      }
    }
  }
}
