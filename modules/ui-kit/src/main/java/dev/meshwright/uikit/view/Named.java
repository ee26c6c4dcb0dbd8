package dev.meshwright.uikit.view;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Tooltip;

/// Gives controls what tests, screen readers and the hovering mouse need.
public final class Named {

  private Named() {}

  /// Sets the id and the name that screen readers say.
  public static <N extends Node> N named(N node, String id, String accessibleName) {
    node.setId(id);
    node.setAccessibleText(accessibleName);
    return node;
  }

  /// Makes a button that shows an icon only; its name is said and shown as a tooltip.
  public static <B extends ButtonBase> B iconButton(B button, Icon icon, String id, String name) {
    button.setGraphic(icon.node());
    button.getStyleClass().addAll("flat", "icon-button");
    button.setTooltip(new Tooltip(name));
    return named(button, id, name);
  }
}
