package dev.meshwright.app.signs;

import dev.meshwright.model.compat.Finding;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Tone;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;

/// Words and icons of signs.
public final class SignWords {

  private static final int MOST_MESSAGES = 6;

  private final Texts texts = Texts.of(SignWords.class);

  /// The title of the column.
  String title() {
    return texts.get("sign.title");
  }

  /// A word or two; empty when nothing is known.
  String of(RowSign sign) {
    if (sign.gone()) {
      return texts.get("sign.gone");
    }
    return switch (sign.kind()) {
      case NONE -> "";
      case CHANGED -> texts.get("sign.changed");
      case WAIVED -> texts.get("sign.waived");
      case CAUTION -> texts.get("sign.caution");
      case BREAKS -> texts.get("sign.breaks");
    };
  }

  /// Of a row that has not changed itself, but something in it has.
  String inside() {
    return texts.get("sign.inside");
  }

  /// What the findings say, one a line.
  public String messages(RowSign sign) {
    return sign.findings().stream()
        .limit(MOST_MESSAGES)
        .map(Finding::message)
        .collect(Collectors.joining("\n"));
  }

  static Tone tone(RowSign.Kind kind) {
    return switch (kind) {
      case NONE, CHANGED, WAIVED -> Tone.NEUTRAL;
      case CAUTION -> Tone.WARNING;
      case BREAKS -> Tone.DANGER;
    };
  }

  static Optional<Node> icon(RowSign.Kind kind) {
    return switch (kind) {
      case NONE -> Optional.empty();
      case CHANGED -> Optional.of(Icon.INFO.node(tone(kind)));
      case WAIVED -> Optional.of(Icon.CHECK.node(tone(kind)));
      case CAUTION -> Optional.of(Icon.WARNING.node(tone(kind)));
      case BREAKS -> Optional.of(Icon.CANCEL.node(tone(kind)));
    };
  }
}
