package dev.meshwright.app.common;

import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.compare.AffectedParty;

/// Whom a change hurts, in words.
public final class AffectedWords {

  private final Texts texts = Texts.of(AffectedWords.class);

  public String of(AffectedParty affected) {
    return switch (affected) {
      case BOTH -> texts.get("hurt.both");
      case OLD_DATA -> texts.get("hurt.old.data");
      case OLD_READERS -> texts.get("hurt.old.readers");
      case VALUES -> texts.get("hurt.values");
      case JSON_CLIENTS -> texts.get("hurt.json");
      case CODE -> texts.get("hurt.code");
      case MEANING -> texts.get("hurt.meaning");
      case UNDECIDED -> texts.get("hurt.undecided");
      case NOBODY -> texts.get("hurt.nobody");
    };
  }
}
