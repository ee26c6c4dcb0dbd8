package dev.meshwright.compat.jsonschema.compile;

/// How objects with undeclared members are read.
public enum Reading {
  /// As the specification says: what is not declared is allowed unless a keyword forbids it.
  OPEN,
  /// As producers behave who write only what is declared: an object without a say on additional
  /// properties has none. A subset of [#OPEN].
  CLOSED,
  /// Inside a schema read as [#CLOSED], at the same value: the outer one closes for all.
  CLOSED_OUTSIDE;

  /// For a schema that speaks of the same value, under no negation.
  Reading samePlace() {
    return this == OPEN ? OPEN : CLOSED_OUTSIDE;
  }

  /// For a schema that speaks of an item or a member.
  Reading below() {
    return this == OPEN ? OPEN : CLOSED;
  }
}
