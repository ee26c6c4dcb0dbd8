package dev.meshwright.compat.jsonschema.change;

import dev.meshwright.model.jsonschema.JsonSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Recognizes properties that only changed their name: one is gone, one is new, both say the same,
/// and the names differ in spelling only or the new one stands at the old one's place.
final class Renames {

  private final LocalCheck check;

  Renames(LocalCheck check) {
    this.check = check;
  }

  /// New names by old ones.
  Map<String, String> find(
      Pair pair, Map<String, JsonSchema> removed, Map<String, JsonSchema> added) {
    Map<String, String> found = new LinkedHashMap<>();
    List<String> placesBefore = new ArrayList<>(PropertyChanges.properties(pair.before()).keySet());
    List<String> placesAfter = new ArrayList<>(PropertyChanges.properties(pair.after()).keySet());
    for (Map.Entry<String, JsonSchema> old : removed.entrySet()) {
      for (Map.Entry<String, JsonSchema> young : added.entrySet()) {
        boolean samePlace =
            removed.size() == 1
                && added.size() == 1
                && placesBefore.indexOf(old.getKey()) == placesAfter.indexOf(young.getKey());
        boolean sameName = plain(old.getKey()).equals(plain(young.getKey()));
        if ((samePlace || sameName)
            && !found.containsValue(young.getKey())
            && check.same(old.getValue(), young.getValue())) {
          found.put(old.getKey(), young.getKey());
          break;
        }
      }
    }
    return found;
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
