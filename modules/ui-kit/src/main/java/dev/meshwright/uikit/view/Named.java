package dev.meshwright.uikit.view;

import javafx.scene.Node;
import javafx.scene.control.Button;
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

  /// A button with an icon and words, which are its name too.
  public static Button button(String id, Icon icon, String words, Runnable action) {
    Button button = named(new Button(words, icon.node()), id, words);
    button.setOnAction(pressed -> action.run());
    return button;
  }

  /// Makes a button that shows an icon only; its name is said and shown as a tooltip.
  public static <B extends ButtonBase> B iconButton(B button, Icon icon, String id, String name) {
    button.setGraphic(icon.node());
    button.getStyleClass().addAll("flat", "icon-button");
    button.setTooltip(new Tooltip(name));
    return named(button, id, name);
  }
}
