package dev.meshwright.compat.proto.compare;

import java.util.ArrayList;
import java.util.List;

/// Collects changes; knows the worst effects among them even when it does not keep them.
final class ChangeCollector {

  private final List<ProtoChange> kept = new ArrayList<>();
  private final boolean keeps;
  private Effects effects = Effects.NONE;

  private ChangeCollector(boolean keeps) {
    this.keeps = keeps;
  }

  static ChangeCollector kept() {
    return new ChangeCollector(true);
  }

  /// For pairs of types that are compared only to know what happens to their bytes.
  static ChangeCollector forgotten() {
    return new ChangeCollector(false);
  }

  void add(ProtoChange change) {
    effects = effects.and(change.effects());
    if (keeps) {
      kept.add(change);
    }
  }

  Effects effects() {
    return effects;
  }

  List<ProtoChange> all() {
    return kept;
  }
}
