package dev.meshwright.app.outline;

import dev.meshwright.uikit.view.Texts;

/// Says whether a value must be there.
final class PresenceWords {

  private final Texts texts;

  PresenceWords(Texts texts) {
    this.texts = texts;
  }

  String of(OutlineRow row) {
    String word =
        switch (row.presence()) {
          case NONE -> "";
          case REQUIRED -> texts.get("presence.required");
          case OPTIONAL -> texts.get("presence.optional");
          case REPEATED -> texts.get("presence.repeated");
        };
    return row.nullable() ? texts.get("presence.nullable", word) : word;
  }
}
