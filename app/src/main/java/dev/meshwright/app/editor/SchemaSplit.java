package dev.meshwright.app.editor;

import dev.meshwright.uikit.view.NextPulse;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/// The structure of a schema and its source side by side. Until somebody moves the divider, the
/// structure has the room for names and types, with large type and in a narrow window too.
final class SchemaSplit {

  private static final double USUAL = 0.58;

  /// What the source keeps at least.
  private static final double MOST = 0.72;

  /// Rounding of a divider's position to pixels.
  private static final double NOT_MOVED = 0.01;

  private final SplitPane split;
  private final Region structure;
  private final NextPulse fitting = new NextPulse(this::fit);
  private double placed = USUAL;

  SchemaSplit(Parent structure, Parent source) {
    this.structure = (Region) structure;
    split = new SplitPane(structure, source);
    split.setId("schema-split");
    split.setDividerPositions(USUAL);
    split.widthProperty().subscribe(fitting::request);
    this.structure.prefWidthProperty().subscribe(fitting::request);
  }

  Parent root() {
    return split;
  }

  private void fit() {
    boolean moved = Math.abs(split.getDividerPositions()[0] - placed) > NOT_MOVED;
    if (moved || split.getWidth() <= 0) {
      return;
    }
    placed = Math.clamp(structure.getPrefWidth() / split.getWidth(), USUAL, MOST);
    split.setDividerPositions(placed);
  }
}
