package dev.meshwright.app.structure;

import dev.meshwright.uikit.theme.Zoom;
import dev.meshwright.uikit.view.NextPulse;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;

/// Gives the columns of a table their widths in the size of the type. Where they do not all have
/// the least of their widths, the last ones are left out, whole: the names stay readable.
final class FittingColumns {

  /// The scroll bar, in ems.
  private static final double BAR = 1.2;

  private final TreeTableView<StructureRow> table;
  private final TreeTableColumn<StructureRow, ?> comingAndGoing;
  private final List<Sized> columns;

  /// Has the size of the type, which a table does not know.
  private final Label probe = new Label();

  private final NextPulse fitting = new NextPulse(this::fit);

  /// @param comingAndGoing a column that others show and hide
  FittingColumns(
      TreeTableView<StructureRow> table, TreeTableColumn<StructureRow, ?> comingAndGoing) {
    this.table = table;
    this.comingAndGoing = comingAndGoing;
    columns = table.getColumns().stream().map(Sized::of).toList();
    probe.setManaged(false);
    probe.setVisible(false);
    probe.fontProperty().subscribe(fitting::request);
    table.widthProperty().subscribe(fitting::request);
    comingAndGoing.visibleProperty().subscribe(fitting::request);
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
    double taken = comingAndGoing.isVisible() ? of(comingAndGoing).least() * factor : 0;
    boolean full = false;
    for (Sized sized : columns) {
      if (sized.column().equals(comingAndGoing)) {
        sized.size(factor);
        continue;
      }
      double more = sized.least() * factor;
      full |= taken > 0 && taken + more > room && !sized.equals(columns.getFirst());
      sized.size(factor);
      if (sized.column().isVisible() == full) {
        sized.column().setVisible(!full);
      }
      taken += more;
    }
  }

  private Sized of(TreeTableColumn<StructureRow, ?> column) {
    return columns.stream()
        .filter(sized -> sized.column().equals(column))
        .findFirst()
        .orElseThrow();
  }

  /// @param width at the plain size of the type, in pixels
  private record Sized(TableColumnBase<?, ?> column, double width, double least, double most) {

    static Sized of(TableColumnBase<?, ?> column) {
      return new Sized(column, column.getPrefWidth(), column.getMinWidth(), column.getMaxWidth());
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
