package dev.meshwright.usecases.refactor.jsonschema;

import dev.meshwright.model.json.JsonArray;
import dev.meshwright.model.json.JsonObject;
import dev.meshwright.model.json.JsonValue;
import dev.meshwright.model.json.JsonValues;
import dev.meshwright.model.refactor.NameChange;
import dev.meshwright.text.JsonText;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Data in which names are others, as a refactoring says.
final class RenamedData {

  private RenamedData() {}

  static String of(String json, String file, List<NameChange> changes) {
    JsonValue value = JsonValues.of(JsonText.parse("", json).root()).orElseThrow();
    // The names on the way are those before the change, so that what is deepest goes first.
    for (NameChange change :
        changes.stream()
            .sorted(Comparator.comparingInt((NameChange one) -> one.within().size()).reversed())
            .toList()) {
      if (change.file().equals(file)) {
        value = renamed(value, change.within(), change);
      }
    }
    return value.toJson();
  }

  private static JsonValue renamed(JsonValue value, List<String> within, NameChange change) {
    return switch (value) {
      case JsonArray(List<JsonValue> items) ->
          new JsonArray(items.stream().map(item -> renamed(item, within, change)).toList());
      case JsonObject(Map<String, JsonValue> members) -> {
        Map<String, JsonValue> now = new LinkedHashMap<>();
        members.forEach((key, inner) -> {
          boolean here = within.isEmpty() && key.equals(change.from());
          boolean there = !within.isEmpty() && key.equals(within.getFirst());
          now.put(
              here ? change.to() : key,
              there ? renamed(inner, within.subList(1, within.size()), change) : inner);
        });
        yield new JsonObject(now);
      }
      case JsonValue other -> other;
    };
  }
}
