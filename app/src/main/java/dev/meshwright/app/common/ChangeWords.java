package dev.meshwright.app.common;

import dev.meshwright.model.Severity;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Tone;
import dev.meshwright.uikit.view.Wrapping;
import dev.meshwright.usecases.commit.DescribedChange;
import javafx.scene.Node;
import javafx.scene.control.Label;

/// A change of a schema in words, with the sign of how much it matters.
public final class ChangeWords {

  private ChangeWords() {}

  public static Node of(DescribedChange change) {
    Label sentence = new Label(change.words(), sign(change.severity()));
    Wrapping.of(sentence);
    sentence.getStyleClass().addAll("change-words", "user-text");
    return sentence;
  }

  private static Node sign(Severity severity) {
    return switch (severity) {
      case INFO -> Icon.INFO.node(Tone.NEUTRAL);
      case WARNING -> Icon.WARNING.node(Tone.WARNING);
      case ERROR -> Icon.CANCEL.node(Tone.DANGER);
    };
  }
}
