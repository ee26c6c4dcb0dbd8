package dev.meshwright.app.merging;

import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Tone;
import dev.meshwright.uikit.view.Wrapping;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Says why something was not done, or asks before it is.
final class MergingNotePane {

  private final Texts texts;
  private final MergingViewModel model;
  private final VBox root = new VBox();
  private final Label words = new Label();
  private final FlowPane ways = new FlowPane();

  MergingNotePane(Texts texts, MergingViewModel model) {
    this.texts = texts;
    this.model = model;
    root.setId("merging-note");
    root.getStyleClass().addAll("banner", Tone.WARNING.styleClass());
    Wrapping.of(words);
    words.setMinHeight(Region.USE_PREF_SIZE);
    words.setGraphic(Icon.WARNING.node(Tone.WARNING));
    words.getStyleClass().add("user-text");
    ways.getStyleClass().add("pane-bar");
    root.getChildren().addAll(words, ways);
  }

  Node node() {
    return root;
  }

  void show(Optional<MergingNote> note) {
    root.setVisible(note.isPresent());
    root.setManaged(note.isPresent());
    ways.getChildren().clear();
    note.ifPresent(shown -> {
      switch (shown) {
        case MergingNote.Refused(String reason) -> words.setText(reason);
        case MergingNote.Told(String told) -> words.setText(told);
        case MergingNote.Asking(String question, String agree, Runnable then) -> {
          words.setText(question);
          way("merging-agree", agree, model::agree);
        }
      }
      // Never answered by the key that asked.
      way("merging-dismiss", texts.get("dismiss"), model::dismiss).requestFocus();
    });
  }

  private Button way(String id, String name, Runnable action) {
    Button button = Named.named(new Button(name), id, name);
    button.setOnAction(pressed -> action.run());
    ways.getChildren().add(button);
    return button;
  }
}
