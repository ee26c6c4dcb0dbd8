package dev.meshwright.app.common;

import dev.meshwright.model.compat.Answer;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Tone;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Whether a mode holds, in a word, a sign and a color.
public final class AnswerWords {

  private final Texts texts = Texts.of(AnswerWords.class);

  public String word(Answer answer) {
    return switch (answer) {
      case YES -> texts.get("answer.yes");
      case NO -> texts.get("answer.no");
      case UNKNOWN -> texts.get("answer.unknown");
    };
  }

  public Label label(Answer answer) {
    Tone tone = tone(answer);
    Label label =
        new Label(
            word(answer),
            switch (answer) {
              case YES -> Icon.CHECK.node(tone);
              case NO -> Icon.CANCEL.node(tone);
              case UNKNOWN -> Icon.HELP.node(tone);
            });
    label.getStyleClass().add(tone.styleClass());
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  private static Tone tone(Answer answer) {
    return switch (answer) {
      case YES -> Tone.SUCCESS;
      case NO -> Tone.DANGER;
      case UNKNOWN -> Tone.WARNING;
    };
  }
}
