package dev.meshwright.compat.jsonschema.change;

import dev.meshwright.model.jsonschema.JsonSchema;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.text.DidYouMean;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Recognizes properties that only changed their name: one is gone, one is new, both say the same,
/// and either the names differ in their spelling only, or in few letters; or no other property of
/// the object went or came. The order of properties says nothing: it is no part of a schema.
final class PropertyRenames {

  /// Pairs of names that are compared letter by letter. Where more properties went and came, names
  /// that differ in their spelling only are still found.
  private static final int MOST_COMPARED = 200_000;

  private final LocalCheck check;
  private int compared;

  PropertyRenames(LocalCheck check) {
    this.check = check;
  }

  /// New names by old ones. A name that differs in its spelling only goes before one that differs
  /// in letters.
  Map<String, String> find(Map<String, JsonSchema> removed, Map<String, JsonSchema> added) {
    Map<String, String> found = new LinkedHashMap<>();
    Map<String, Map<String, JsonSchema>> bySpelling = new HashMap<>();
    added.forEach((name, schema) ->
        bySpelling
            .computeIfAbsent(plain(name), spelling -> new LinkedHashMap<>())
            .put(name, schema));
    Map<String, JsonSchema> left = new LinkedHashMap<>(added);
    removed.forEach((old, schema) -> {
      Map<String, JsonSchema> spelledAlike = bySpelling.getOrDefault(plain(old), Map.of());
      first(schema, spelledAlike, name -> true)
          .ifPresent(young -> {
            found.put(old, young);
            spelledAlike.remove(young);
            left.remove(young);
          });
    });
    removed.forEach((old, schema) -> {
      if (!found.containsKey(old)) {
        first(schema, left, young -> compared++ < MOST_COMPARED && alike(old, young))
            .ifPresent(young -> {
              found.put(old, young);
              left.remove(young);
            });
      }
    });
    return found;
  }

  /// Whether all names were compared with one another.
  boolean areAllCompared() {
    return compared <= MOST_COMPARED;
  }

  private Optional<String> first(
      JsonSchema old, Map<String, JsonSchema> candidates, Predicate<String> alike) {
    return candidates.entrySet().stream()
        .filter(young -> alike.test(young.getKey()) && check.same(old, young.getValue()))
        .map(Map.Entry::getKey)
        .findFirst();
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
    return plain(old).equals(plain(young)) || DidYouMean.of(old, List.of(young)).isPresent();
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
