package dev.meshwright.schema.jsonschema.edit;

import dev.meshwright.model.jsonschema.JsonType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which keywords are about values of which types; all others are about any value.
final class TypeKeywords {

  private static final List<String> OF_TEXT =
      List.of(
          "minLength",
          "maxLength",
          "pattern",
          "contentEncoding",
          "contentMediaType",
          "contentSchema");

  private static final List<String> OF_NUMBERS =
      List.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf");

  private static final List<String> OF_LISTS =
      List.of(
          "items",
          "prefixItems",
          "additionalItems",
          "unevaluatedItems",
          "contains",
          "minContains",
          "maxContains",
          "minItems",
          "maxItems",
          "uniqueItems");

  private static final List<String> OF_OBJECTS =
      List.of(
          "properties",
          "required",
          "patternProperties",
          "additionalProperties",
          "unevaluatedProperties",
          "propertyNames",
          "minProperties",
          "maxProperties",
          "dependencies",
          "dependentRequired",
          "dependentSchemas");

  private static final Map<JsonType, List<String>> BY_TYPE =
      Map.of(
          JsonType.STRING, OF_TEXT,
          JsonType.NUMBER, OF_NUMBERS,
          JsonType.INTEGER, OF_NUMBERS,
          JsonType.ARRAY, OF_LISTS,
          JsonType.OBJECT, OF_OBJECTS);

  private TypeKeywords() {}

  /// Whether a keyword says something of values of some types. Those of any type always do.
  static boolean applies(String keyword, Set<JsonType> types) {
    return BY_TYPE.values().stream().noneMatch(words -> words.contains(keyword))
        || types.stream().anyMatch(type -> BY_TYPE.getOrDefault(type, List.of()).contains(keyword));
  }

  /// Whether a keyword is about values of some types alone.
  static boolean isOfType(String keyword) {
    return BY_TYPE.values().stream().anyMatch(words -> words.contains(keyword));
  }

  /// The keywords of some types, in the order in which people look for them.
  static List<String> of(Set<JsonType> types) {
    List<String> words = new ArrayList<>();
    for (JsonType type :
        List.of(
            JsonType.STRING, JsonType.NUMBER, JsonType.INTEGER, JsonType.ARRAY, JsonType.OBJECT)) {
      if (types.contains(type)) {
        BY_TYPE.getOrDefault(type, List.of()).stream()
            .filter(word -> !words.contains(word))
            .forEach(words::add);
      }
    }
    return words;
  }
}
