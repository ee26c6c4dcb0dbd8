package dev.meshwright.app.structure;

import dev.meshwright.uikit.view.Texts;

/// Says whether a value must be there.
final class PresenceWords {

  private final Texts texts;

  PresenceWords(Texts texts) {
    this.texts = texts;
  }

  String of(StructureRow row) {
    String word = ofValue(row);
    return row.node().type().nullable() ? texts.get("presence.nullable", word) : word;
  }

  /// Whatever the value may be then.
  String ofValue(StructureRow row) {
    return switch (row.node().presence()) {
      case NONE -> "";
      case REQUIRED -> texts.get("presence.required");
      case OPTIONAL -> texts.get("presence.optional");
      case REPEATED -> texts.get("presence.repeated");
    };
  }
}
