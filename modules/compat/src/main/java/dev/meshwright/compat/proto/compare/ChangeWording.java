package dev.meshwright.compat.proto.compare;

import dev.meshwright.model.compat.Effect;

/// Says in words what happens.

final class ChangeWording {

  private ChangeWording() {}

  static String effects(Effects effects) {
    return "New readers "
        + reader(effects.backward(), "old")
        + "; old readers "
        + reader(effects.forward(), "new")
        + ".";
  }

  private static String reader(Effect effect, String whose) {
    return switch (effect) {
      case OK -> "read " + whose + " values as they are";
      case LOSSY -> "read " + whose + " values, some of them changed or lost";
      case UNKNOWN -> "may or may not read " + whose + " values: a type is not known";
      case BREAK -> "cannot read " + whose + " values";
    };
  }
}
