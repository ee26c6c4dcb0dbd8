package dev.meshwright.compat.jsonschema.change;

import dev.meshwright.model.jsonschema.JsonSchema;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.text.Nearest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Recognizes properties that only changed their name: one is gone, one is new, both say the same,
/// and either the names differ in their spelling only, or in few letters; or no other property of
/// the object went or came. The order of properties says nothing: it is no part of a schema.
final class Renames {

  private final LocalCheck check;

  Renames(LocalCheck check) {
    this.check = check;
  }

  /// New names by old ones.
  Map<String, String> find(Map<String, JsonSchema> removed, Map<String, JsonSchema> added) {
    Map<String, String> found = new LinkedHashMap<>();
    for (Map.Entry<String, JsonSchema> old : removed.entrySet()) {
      for (Map.Entry<String, JsonSchema> young : added.entrySet()) {
        if (alike(old.getKey(), young.getKey())
            && !found.containsValue(young.getKey())
            && check.same(old.getValue(), young.getValue())) {
          found.put(old.getKey(), young.getKey());
          break;
        }
      }
    }
    return found;
  }

  /// The only property that went and the only one that came, where they say the same, and
  /// something.
  Map<String, String> only(Map<String, JsonSchema> removed, Map<String, JsonSchema> added) {
    if (removed.size() != 1 || added.size() != 1) {
      return Map.of();
    }
    Map.Entry<String, JsonSchema> old = removed.entrySet().iterator().next();
    Map.Entry<String, JsonSchema> young = added.entrySet().iterator().next();
    boolean saysMuch = old.getValue() instanceof ObjectSchema o && !o.keywords().isEmpty();
    return saysMuch && check.same(old.getValue(), young.getValue())
        ? Map.of(old.getKey(), young.getKey())
        : Map.of();
  }

  static boolean alike(String old, String young) {
    return plain(old).equals(plain(young)) || Nearest.of(old, List.of(young)).isPresent();
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
