package dev.meshwright.compat.jsonschema.change;

import dev.meshwright.model.compat.Effect;
import dev.meshwright.model.json.JsonValue;
import java.util.Optional;

/// What a change does where it stands, taken by itself.
///
/// @param lost a value that only the old version accepts
/// @param gained a value that only the new version accepts
public record LocalEffects(
    Effect backward, Effect forward, Optional<JsonValue> lost, Optional<JsonValue> gained) {

  static final LocalEffects NONE = of(Effect.OK, Effect.OK);

  static LocalEffects of(Effect backward, Effect forward) {
    return new LocalEffects(backward, forward, Optional.empty(), Optional.empty());
  }

  static LocalEffects of(boolean loses, boolean gains) {
    return of(loses ? Effect.BREAK : Effect.OK, gains ? Effect.BREAK : Effect.OK);
  }

  boolean isNone() {
    return backward == Effect.OK && forward == Effect.OK;
  }

  boolean narrows() {
    return backward != Effect.OK;
  }

  LocalEffects with(Effect newBackward, Effect newForward) {
    return new LocalEffects(newBackward, newForward, lost, gained);
  }
}
