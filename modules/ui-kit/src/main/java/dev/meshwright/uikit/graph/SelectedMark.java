package dev.meshwright.uikit.graph;

import dev.meshwright.model.graph.PlacedGraph.Box;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/// Stands where the selected part is drawn: the ring of the keyboard, and what screen readers name.
final class SelectedMark extends Region {

  private static final double BEYOND = 8;

  SelectedMark(String id) {
    setId(id);
    getStyleClass().add("graph-selected");
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    setManaged(false);
    setMouseTransparent(true);
    setVisible(false);
  }

  void place(Optional<Box> box, Viewport view, double width, double height) {
    setVisible(box.isPresent());
    box.ifPresent(found -> {
      double left = Math.clamp(view.pixelX(found.x()), -BEYOND, width + BEYOND);
      double top = Math.clamp(view.pixelY(found.y()), -BEYOND, height + BEYOND);
      double right = Math.clamp(view.pixelX(found.right()), -BEYOND, width + BEYOND);
      double bottom = Math.clamp(view.pixelY(found.y() + found.height()), -BEYOND, height + BEYOND);
      resizeRelocate(left - 1, top - 1, right - left + 2, bottom - top + 2);
    });
  }
}
