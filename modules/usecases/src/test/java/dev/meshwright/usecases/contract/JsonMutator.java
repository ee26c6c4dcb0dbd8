package dev.meshwright.usecases.contract;

import dev.meshwright.model.json.JsonArray;
import dev.meshwright.model.json.JsonBoolean;
import dev.meshwright.model.json.JsonNull;
import dev.meshwright.model.json.JsonNumber;
import dev.meshwright.model.json.JsonObject;
import dev.meshwright.model.json.JsonString;
import dev.meshwright.model.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Changes one place of a document: a member goes, comes, or gets another key or value.
final class JsonMutator {

  private final Random random;
  private final List<String> keys;
  private final List<JsonValue> values;
  private int countdown;

  /// @param keys that members may get
  /// @param values that may stand anywhere
  JsonMutator(Random random, List<String> keys, List<JsonValue> values) {
    this.random = random;
    this.keys = keys;
    this.values = new ArrayList<>(values);
    this.values.addAll(
        List.of(
            new JsonNull(),
            new JsonBoolean(true),
            new JsonString("word"),
            new JsonString("not an id!"),
            number("-1"),
            number("0"),
            number("1.5"),
            new JsonArray(List.of()),
            new JsonArray(List.of(number("1"), number("1"))),
            new JsonArray(List.of(number("1"), number("2"))),
            new JsonObject(Map.of())));
  }

  private static JsonNumber number(String text) {
    return new JsonNumber(new BigDecimal(text));
  }

  JsonValue changed(JsonValue document) {
    countdown = random.nextInt(size(document));
    return walk(document);
  }

  private static int size(JsonValue value) {
    return switch (value) {
      case JsonObject object ->
          1 + object.members().values().stream().mapToInt(JsonMutator::size).sum();
      case JsonArray array -> 1 + array.items().stream().mapToInt(JsonMutator::size).sum();
      default -> 1;
    };
  }

  private JsonValue walk(JsonValue value) {
    if (countdown-- == 0) {
      return change(value);
    }
    return switch (value) {
      case JsonObject object -> {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        object.members().forEach((key, member) -> members.put(key, walk(member)));
        yield new JsonObject(members);
      }
      case JsonArray array -> new JsonArray(array.items().stream().map(this::walk).toList());
      default -> value;
    };
  }

  private JsonValue change(JsonValue value) {
    if (value instanceof JsonObject object && random.nextInt(8) != 0) {
      return change(object);
    }
    if (value instanceof JsonArray array && random.nextInt(4) != 0) {
      List<JsonValue> items = new ArrayList<>(array.items());
      items.add(random.nextBoolean() && !items.isEmpty() ? any(items) : any(values));
      return new JsonArray(items);
    }
    return any(values);
  }

  private JsonObject change(JsonObject object) {
    Map<String, JsonValue> members = new LinkedHashMap<>(object.members());
    if (members.isEmpty() || random.nextInt(3) == 0) {
      members.put(any(keys), any(values));
      return new JsonObject(members);
    }
    String key = any(List.copyOf(members.keySet()));
    JsonValue value = members.remove(key);
    if (random.nextBoolean()) {
      members.put(any(keys), value);
    }
    return new JsonObject(members);
  }

  private <T> T any(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
