package dev.meshwright.compat.proto.compare;

import dev.meshwright.compat.Rule;

/// What the types of two fields have to do with each other.
sealed interface TypeRelation {

  /// The same type.
  record Same() implements TypeRelation {}

  /// Two types whose relation is known.
  record Known(Rule rule, Effects effects) implements TypeRelation {}

  /// Two messages with different names: their fields decide.
  record Deep(TypePair pair) implements TypeRelation {}
}
