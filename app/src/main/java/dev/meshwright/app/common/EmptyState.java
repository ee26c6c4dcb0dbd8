package dev.meshwright.app.common;

import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Wrapping;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What an empty pane says: what it is for, and the next step.
public final class EmptyState {

  private EmptyState() {}

  /// @param title what the pane is for, or what is the case
  /// @param text why it is empty and what to do
  /// @param actions the next steps
  public static Node of(Icon icon, String title, String text, Node... actions) {
    Node sign = icon.node();
    sign.getStyleClass().add("empty-state-icon");
    Label heading = new Label(title);
    heading.getStyleClass().add("strong");
    Wrapping.of(heading);
    Label body = new Label(text);
    body.getStyleClass().add("muted");
    Wrapping.of(body);
    heading.setMinHeight(Region.USE_PREF_SIZE);
    body.setMinHeight(Region.USE_PREF_SIZE);
    VBox box = new VBox(sign, heading, body);
    if (actions.length > 0) {
      HBox row = new HBox(actions);
      row.getStyleClass().add("empty-state-actions");
      box.getChildren().add(row);
    }
    box.getStyleClass().add("empty-state");
    box.setAlignment(Pos.CENTER);
    return ScrolledWhenShort.of(new StackPane(box));
  }
}
