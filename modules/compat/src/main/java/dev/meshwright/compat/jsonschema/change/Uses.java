package dev.meshwright.compat.jsonschema.change;

import dev.meshwright.model.jsonschema.JsonSchema;
import dev.meshwright.model.jsonschema.SchemaId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// How often each pair of schemas has been looked at: a definition is told at every place where it
/// is used, up to a bound, and never inside itself.
final class Uses {

  /// Places of one pair of definitions that are told.
  static final int MOST = 25;

  private static final int MOST_PAIRS = 20_000;

  /// Two schemas that are compared.
  record Key(SchemaId before, SchemaId after) {
    static Key of(JsonSchema before, JsonSchema after) {
      return new Key(before.id(), after.id());
    }
  }

  private final Map<Key, Integer> seen = new HashMap<>();
  private final Map<Key, Integer> left = new LinkedHashMap<>();
  private final Set<Key> onPath = new HashSet<>();
  private final Set<Key> quiet = new HashSet<>();
  private int looks;

  /// Whether to look at a pair here; what is left out is counted.
  boolean enter(Key key) {
    if (onPath.contains(key) || quiet.contains(key) || looks >= MOST_PAIRS) {
      return false;
    }
    int times = seen.getOrDefault(key, 0);
    if (times >= MOST) {
      left.merge(key, 1, Integer::sum);
      return false;
    }
    looks++;
    seen.put(key, times + 1);
    onPath.add(key);
    return true;
  }

  /// @param changed whether anything was found; what is quiet once is quiet everywhere
  void leave(Key key, boolean changed) {
    onPath.remove(key);
    if (!changed) {
      quiet.add(key);
    }
  }

  /// How many places of a pair were left out.
  Map<Key, Integer> leftOut() {
    return left;
  }
}
