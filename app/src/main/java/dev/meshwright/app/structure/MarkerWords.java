package dev.meshwright.app.structure;

import dev.meshwright.model.compat.Finding;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Tone;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;

/// Words and icons of markers.
final class MarkerWords {

  private static final int MOST_MESSAGES = 6;

  private final Texts texts = Texts.of(MarkerWords.class);

  /// The title of the column.
  String title() {
    return texts.get("marker.title");
  }

  /// A word or two; empty when nothing is known.
  String of(ChangeMarker marker) {
    if (marker.gone()) {
      return texts.get("marker.gone");
    }
    return switch (marker.kind()) {
      case NONE -> "";
      case CHANGED -> texts.get("marker.changed");
      case WAIVED -> texts.get("marker.waived");
      case CAUTION -> texts.get("marker.caution");
      case BREAKS -> texts.get("marker.breaks");
    };
  }

  /// Of a row that has not changed itself, but something in it has.
  String inside() {
    return texts.get("marker.inside");
  }

  /// What the findings say, one a line.
  String messages(ChangeMarker marker) {
    return marker.findings().stream()
        .limit(MOST_MESSAGES)
        .map(Finding::message)
        .collect(Collectors.joining("\n"));
  }

  static Tone tone(ChangeMarker.Kind kind) {
    return switch (kind) {
      case NONE, CHANGED, WAIVED -> Tone.NEUTRAL;
      case CAUTION -> Tone.WARNING;
      case BREAKS -> Tone.DANGER;
    };
  }

  static Optional<Node> icon(ChangeMarker.Kind kind) {
    return switch (kind) {
      case NONE -> Optional.empty();
      case CHANGED -> Optional.of(Icon.INFO.node(tone(kind)));
      case WAIVED -> Optional.of(Icon.CHECK.node(tone(kind)));
      case CAUTION -> Optional.of(Icon.WARNING.node(tone(kind)));
      case BREAKS -> Optional.of(Icon.CANCEL.node(tone(kind)));
    };
  }
}
