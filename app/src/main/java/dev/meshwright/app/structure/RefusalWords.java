package dev.meshwright.app.structure;

import dev.meshwright.uikit.view.Texts;

/// Says why an edit was not made, and what can be done.
final class RefusalWords {

  private static final int LONGEST = 60;

  private final Texts texts = Texts.of(RefusalWords.class);

  String of(Refusal refusal) {
    String value =
        refusal.value().length() <= LONGEST
            ? refusal.value()
            : refusal.value().substring(0, LONGEST) + "\u2026";
    return switch (refusal.reason()) {
      case NAME_TAKEN -> texts.get("refused.taken", value);
      case NAME -> texts.get("refused.name", value);
      case TYPE -> texts.get("refused.type", value);
      case DEFAULT -> texts.get("refused.default", value);
      case NUMBER -> texts.get("refused.number", value);
      case PROPERTY -> texts.get("refused.property", value);
      case NULLABLE -> texts.get("refused.nullable");
      case REMOVED -> texts.get("refused.removed", value);
      case PASTED -> texts.get("refused.pasted");
      case MOVED -> texts.get("refused.moved");
      case OTHER -> texts.get("refused.other");
    };
  }
}
