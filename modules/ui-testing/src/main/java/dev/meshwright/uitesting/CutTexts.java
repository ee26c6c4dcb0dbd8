package dev.meshwright.uitesting;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.TableColumnHeader;
import org.jspecify.annotations.Nullable;

/// Finds the words of the product that a user cannot read in full.
///
/// Cells and heads of columns may be cut, for columns can be widened; and so may labels with the
/// style class `user-text`: they show what users wrote, of any length.
final class CutTexts {

  static final String USER_TEXT = "user-text";

  private final List<String> found = new ArrayList<>();

  private CutTexts() {}

  /// One line per cut text under `root`; call on the JavaFX thread after layout.
  static List<String> under(Parent root) {
    CutTexts texts = new CutTexts();
    texts.visit(root, root.localToScene(root.getLayoutBounds()));
    return texts.found;
  }

  private void visit(Node node, @Nullable Bounds window) {
    if (!node.isVisible()
        || node instanceof IndexedCell<?>
        || node instanceof TableColumnHeader
        || node.getStyleClass().contains(USER_TEXT)) {
      return;
    }
    if (node instanceof Labeled labeled) {
      look(labeled, window);
    }
    // What a scroll pane hides can be scrolled to.
    @Nullable Bounds inside = node instanceof ScrollPane ? null : window;
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> visit(child, inside));
    }
  }

  private void look(Labeled labeled, @Nullable Bounds window) {
    String text = labeled.getText();
    if (text == null || text.isEmpty()) {
      return;
    }
    if (labeled.isTextTruncated()) {
      found.add("cut: \"" + text + "\" of " + labeled);
    }
    Bounds bounds = labeled.localToScene(labeled.getLayoutBounds());
    if (window != null && labeled instanceof ButtonBase && sticksOut(bounds, window)) {
      found.add("outside of the window: \"" + text + "\" of " + labeled);
    }
  }

  private static boolean sticksOut(Bounds bounds, Bounds window) {
    double slack = 1;
    return bounds.getMinX() < window.getMinX() - slack
        || bounds.getMinY() < window.getMinY() - slack
        || bounds.getMaxX() > window.getMaxX() + slack
        || bounds.getMaxY() > window.getMaxY() + slack;
  }
}
