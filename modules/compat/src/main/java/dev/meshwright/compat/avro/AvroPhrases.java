package dev.meshwright.compat.avro;

import dev.meshwright.model.compat.Effect;

/// The words in which findings say whom a change hurts.
final class AvroPhrases {

  private AvroPhrases() {}

  static String capital(String text) {
    return text.startsWith("the ") ? "T" + text.substring(1) : text;
  }

  /// Who fails on what; empty when nobody does.
  static String whom(Effect backward, Effect forward) {
    if (backward == Effect.BREAK && forward == Effect.BREAK) {
      return " New readers fail on old data, and old readers on new data.";
    }
    if (backward == Effect.BREAK) {
      return " New readers fail on old data.";
    }
    return forward == Effect.BREAK ? " Old readers fail on new data." : "";
  }

  /// In which order to upgrade so that nobody fails.
  static String order(Effect backward, Effect forward) {
    if (backward == Effect.BREAK && forward == Effect.BREAK) {
      return " No order of upgrades avoids the break.";
    }
    if (backward == Effect.BREAK) {
      return " Upgrade writers first, and readers once no old data is left.";
    }
    return forward == Effect.BREAK ? " Upgrade all readers before the first writer." : "";
  }
}
