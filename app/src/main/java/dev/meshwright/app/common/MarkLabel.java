package dev.meshwright.app.common;

import dev.meshwright.app.workspace.Mark;
import dev.meshwright.uikit.view.HoverText;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Tone;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;

/// The sign of a [Mark]: an icon, a color and a word.
public final class MarkLabel {

  private final Texts texts = Texts.of(MarkLabel.class);

  /// The icon alone, with the word as its name; empty when there is nothing to say.
  public Optional<Label> icon(Mark mark) {
    return node(mark)
        .map(icon -> {
          Label label = new Label("", icon);
          label.setAccessibleText(word(mark));
          HoverText.on(label, word(mark));
          return label;
        });
  }

  /// The icon and the word.
  public Label full(Mark mark) {
    Label label = new Label(word(mark));
    node(mark).ifPresent(label::setGraphic);
    label.getStyleClass().add(tone(mark).styleClass());
    return label;
  }

  public String word(Mark mark) {
    return switch (mark) {
      case NONE -> texts.get("mark.none");
      case HOLDS -> texts.get("mark.holds");
      case CAUTION -> texts.get("mark.caution");
      case UNPROVED -> texts.get("mark.unproved");
      case BREAKS -> texts.get("mark.breaks");
      case INVALID -> texts.get("mark.invalid");
    };
  }

  public static Tone tone(Mark mark) {
    return switch (mark) {
      case NONE -> Tone.NEUTRAL;
      case HOLDS -> Tone.SUCCESS;
      case CAUTION, UNPROVED -> Tone.WARNING;
      case BREAKS, INVALID -> Tone.DANGER;
    };
  }

  private static Optional<Node> node(Mark mark) {
    return switch (mark) {
      case NONE -> Optional.empty();
      case HOLDS -> Optional.of(Icon.CHECK.node(tone(mark)));
      case CAUTION -> Optional.of(Icon.WARNING.node(tone(mark)));
      case UNPROVED -> Optional.of(Icon.HELP.node(tone(mark)));
      case BREAKS -> Optional.of(Icon.CANCEL.node(tone(mark)));
      case INVALID -> Optional.of(Icon.ERROR.node(tone(mark)));
    };
  }
}
