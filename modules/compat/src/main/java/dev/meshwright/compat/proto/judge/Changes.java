package dev.meshwright.compat.proto.judge;

import java.util.ArrayList;
import java.util.List;

/// Collects changes; knows the worst effects among them even when it does not keep them.
final class Changes {

  private final List<Change> kept = new ArrayList<>();
  private final boolean keeps;
  private Effects effects = Effects.NONE;

  private Changes(boolean keeps) {
    this.keeps = keeps;
  }

  static Changes kept() {
    return new Changes(true);
  }

  /// For pairs of types that are compared only to know what happens to their bytes.
  static Changes forgotten() {
    return new Changes(false);
  }

  void add(Change change) {
    effects = effects.and(change.effects());
    if (keeps) {
      kept.add(change);
    }
  }

  Effects effects() {
    return effects;
  }

  List<Change> all() {
    return kept;
  }
}
