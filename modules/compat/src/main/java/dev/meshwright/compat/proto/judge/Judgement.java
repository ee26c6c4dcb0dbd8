package dev.meshwright.compat.proto.judge;

import dev.meshwright.compat.Rule;

/// What the types of two fields have to do with each other.
sealed interface Judgement {

  /// The same type.
  record Same() implements Judgement {}

  /// Two types whose relation is known.
  record Known(Rule rule, Effects effects) implements Judgement {}

  /// Two messages with different names: their fields decide.
  record Deep(TypePair pair) implements Judgement {}
}
