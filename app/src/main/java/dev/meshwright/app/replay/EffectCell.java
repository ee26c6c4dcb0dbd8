package dev.meshwright.app.replay;

import dev.meshwright.model.data.ReplayReport.FieldEffect;
import dev.meshwright.uikit.view.HoverText;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Tone;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;

/// A field to which something happens; or all rows, where there is none.
final class EffectCell extends ListCell<Optional<FieldEffect>> {

  private final HoverText hover = new HoverText(this);

  private final Texts texts;
  private final ReplayWords words;

  EffectCell(Texts texts) {
    this.texts = texts;
    this.words = new ReplayWords(texts);
    setPrefWidth(0);
    getStyleClass().add("test-cell");
  }

  @Override
  protected void updateItem(Optional<FieldEffect> item, boolean empty) {
    super.updateItem(item, empty);
    setText(null);
    setGraphic(null);
    hover.say("");
    setAccessibleText(null);
    if (empty || item == null) {
      return;
    }
    if (item.isEmpty()) {
      setText(texts.get("effects.all"));
      return;
    }
    FieldEffect effect = item.get();
    Label path = new Label(effect.path(), sign(effect));
    path.getStyleClass().addAll("mono", "user-text");
    path.setMinWidth(0);
    Label said = new Label(words.effect(effect));
    said.getStyleClass().addAll("muted", "user-text");
    said.setMinWidth(0);
    setGraphic(new VBox(path, said));
    hover.say(effect.path() + "\n" + words.effect(effect));
    setAccessibleText(effect.path() + ": " + words.effect(effect));
  }

  private static Node sign(FieldEffect effect) {
    return switch (effect.effect()) {
      case CHANGES -> Icon.WARNING.node(Tone.WARNING);
      case VANISHES -> Icon.REMOVE.node(Tone.DANGER);
      case DEFAULTED -> Icon.ADD.node(Tone.NEUTRAL);
    };
  }
}
