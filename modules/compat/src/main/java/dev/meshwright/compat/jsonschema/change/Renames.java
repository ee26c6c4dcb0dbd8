package dev.meshwright.compat.jsonschema.change;

import dev.meshwright.model.jsonschema.JsonSchema;
import dev.meshwright.text.Nearest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Recognizes properties that only changed their name: one is gone, one is new, both say the same,
/// and the names differ in their spelling only, or in few letters.
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

  private static boolean alike(String old, String young) {
    return plain(old).equals(plain(young)) || Nearest.of(old, List.of(young)).isPresent();
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
