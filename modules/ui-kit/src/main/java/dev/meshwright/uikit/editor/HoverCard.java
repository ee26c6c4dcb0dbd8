package dev.meshwright.uikit.editor;

import dev.meshwright.uikit.view.Wrapping;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Tells what stands under the mouse.
final class HoverCard extends VBox {

  HoverCard(HoverNote note) {
    setId("hover-note");
    getStyleClass().addAll("problem-card", "hover-card");
    add(note.title(), "strong", "user-text");
    add(note.documentation(), "user-text");
    add(note.definition(), "mono", "user-text");
    add(note.verdict());
    add(note.origin(), "muted");
  }

  private void add(String text, String... styles) {
    if (!text.isBlank()) {
      Label label = new Label(text);
      Wrapping.of(label);
      label.getStyleClass().addAll(styles);
      getChildren().add(label);
    }
  }
}
