package dev.meshwright.uitesting;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;

/// Finds what takes the keyboard and has nothing for a screen reader to say: no role of its own, or
/// no name.
final class UnnamedControls {

  private UnnamedControls() {}

  /// One line per control; call on the JavaFX thread.
  static List<String> under(Parent root) {
    List<String> found = new ArrayList<>();
    visit(root, found);
    return found;
  }

  private static void visit(Node node, List<String> found) {
    if (!node.isVisible()) {
      return;
    }
    if (node.isFocusTraversable() && !node.isDisabled()) {
      if (node.getAccessibleRole() == null
          || node.getAccessibleRole() == AccessibleRole.NODE
          || node.getAccessibleRole() == AccessibleRole.PARENT) {
        found.add("no role: " + node);
      }
      if (name(node).isBlank()) {
        found.add("no name: " + node);
      }
    }
    if (node instanceof Parent parent) {
      // The inside of a control is its skin's affair.
      boolean inner = node instanceof Control && node.isFocusTraversable();
      if (!inner) {
        parent.getChildrenUnmodifiable().forEach(child -> visit(child, found));
      }
    }
  }

  private static String name(Node node) {
    if (node.getAccessibleText() != null && !node.getAccessibleText().isBlank()) {
      return node.getAccessibleText();
    }
    if (node instanceof Labeled labeled && labeled.getText() != null) {
      return labeled.getText();
    }
    if (node instanceof TextInputControl input && input.getPromptText() != null) {
      return input.getPromptText();
    }
    return node.getAccessibleHelp() == null ? "" : node.getAccessibleHelp();
  }
}
