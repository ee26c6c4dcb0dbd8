package dev.meshwright.app.common;

import dev.meshwright.model.Severity;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Tone;
import dev.meshwright.uikit.view.Wrapping;
import dev.meshwright.usecases.commit.DescribedChange;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// A change of a schema in words, with the sign of how much it matters.
public final class ChangeWords {

  private ChangeWords() {}

  public static Node of(DescribedChange change) {
    return of(change.severity(), change.words());
  }

  /// Something that is known of a change.
  public static Node of(Severity severity, String words) {
    Label sentence = new Label(words, sign(severity));
    Wrapping.of(sentence);
    sentence.setMinHeight(Region.USE_PREF_SIZE);
    sentence.getStyleClass().addAll("change-words", "user-text");
    return sentence;
  }

  public static Node sign(Severity severity) {
    return switch (severity) {
      case INFO -> Icon.INFO.node(Tone.NEUTRAL);
      case WARNING -> Icon.WARNING.node(Tone.WARNING);
      case ERROR -> Icon.CANCEL.node(Tone.DANGER);
    };
  }
}
