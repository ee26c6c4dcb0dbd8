package dev.meshwright.app.draft;

import dev.meshwright.uikit.view.AfterFrame;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Where people paste messages or tables.
final class PastedPane {

  private static final KeyCombination RUN =
      new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

  private final DraftViewModel model;
  private final TextArea text = new TextArea();
  private final Button make;
  private final Button paste;

  PastedPane(DraftViewModel model, Texts texts) {
    this.model = model;
    Named.named(text, "draft-pasted", texts.get("pasted"));
    text.setPromptText(texts.get("pasted.prompt"));
    text.setWrapText(true);
    text.getStyleClass().add("code-field");
    text.textProperty().bindBidirectional(model.pastedProperty());
    text.addEventFilter(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (RUN.match(key)) {
            model.draftPasted();
            key.consume();
          }
        });
    make = Named.button("draft-make", Icon.RUN, texts.get("make"), model::draftPasted);
    make.disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> model.pastedProperty().get().isBlank(), model.pastedProperty()));
    paste = Named.button("draft-paste", Icon.COPY, texts.get("paste"), this::paste);
    AfterFrame.run(text::requestFocus);
  }

  List<Node> buttons() {
    return List.of(make, paste);
  }

  Node beside(Node made) {
    SplitPane split = new SplitPane(text, made);
    split.setId("draft-split");
    split.setDividerPositions(0.22);
    return split;
  }

  void dispose() {
    text.textProperty().unbindBidirectional(model.pastedProperty());
  }

  private void paste() {
    Optional.ofNullable(Clipboard.getSystemClipboard().getString())
        .filter(pasted -> !pasted.isBlank())
        .ifPresent(pasted -> {
          text.setText(pasted);
          model.draftPasted();
        });
  }
}
