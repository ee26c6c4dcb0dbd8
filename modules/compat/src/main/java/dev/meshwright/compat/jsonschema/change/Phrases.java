package dev.meshwright.compat.jsonschema.change;

import dev.meshwright.model.json.JsonValue;
import java.util.Optional;

/// Phrases of messages.
final class Phrases {

  private static final int LONGEST = 120;

  private Phrases() {}

  /// The place, as the subject of a sentence.
  static String at(ComparedPart scope) {
    return scope.path().equals("$") ? "The document" : scope.path();
  }

  /// An example, as the end of a sentence.
  static String forInstance(Optional<JsonValue> value) {
    return value.map(v -> ", for instance " + shortened(v.toJson())).orElse("");
  }

  static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 3) + "...";
  }

  /// What a narrowing and a widening mean for who.
  static String consequence(LocalEffects effects) {
    String lost =
        "Old documents may be refused by new consumers" + forInstance(effects.lost()) + ".";
    String gained =
        "New documents may be refused by old consumers" + forInstance(effects.gained()) + ".";
    return switch (effects.backward()) {
      case OK ->
          switch (effects.forward()) {
            case OK -> "Every document stays as valid as it was.";
            case LOSSY, BREAK -> gained;
            case UNKNOWN -> "Whether old consumers accept new documents could not be decided.";
          };
      case LOSSY, BREAK -> effects.forward() == effects.backward() ? lost + " " + gained : lost;
      case UNKNOWN -> "Whether new consumers accept old documents could not be decided.";
    };
  }
}
