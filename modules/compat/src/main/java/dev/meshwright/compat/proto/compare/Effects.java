package dev.meshwright.compat.proto.compare;

import dev.meshwright.model.compat.Effect;

/// What happens in both directions of reading.
///
/// @param backward when the new schema reads old data
/// @param forward when the old schema reads new data
record Effects(Effect backward, Effect forward) {

  static final Effects NONE = new Effects(Effect.OK, Effect.OK);
  static final Effects BREAK = new Effects(Effect.BREAK, Effect.BREAK);
  static final Effects UNKNOWN = new Effects(Effect.UNKNOWN, Effect.UNKNOWN);

  /// The worse of both, in each direction.
  Effects and(Effects other) {
    return new Effects(worse(backward, other.backward), worse(forward, other.forward));
  }

  static Effect worse(Effect one, Effect two) {
    return one.compareTo(two) >= 0 ? one : two;
  }
}
