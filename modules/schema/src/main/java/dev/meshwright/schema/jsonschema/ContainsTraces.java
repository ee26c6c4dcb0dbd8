package dev.meshwright.schema.jsonschema;

import dev.meshwright.model.json.JsonArray;
import dev.meshwright.model.json.JsonObject;
import dev.meshwright.model.json.JsonValue;
import dev.meshwright.model.jsonschema.Dialect;
import dev.meshwright.model.jsonschema.KeywordKind;
import dev.meshwright.model.jsonschema.ValueKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Hides from `unevaluatedItems` what `contains` has found: in 2019-09 it leaves no trace, but the
/// validator's library takes it as 2020-12 does.
///
/// Each `contains` moves, with its counts, below a double negation, which keeps what it accepts and
/// forgets what it has looked at.
final class ContainsTraces {

  private static final List<String> MOVED = List.of("contains", "minContains", "maxContains");

  private ContainsTraces() {}

  static JsonValue hidden(JsonValue schema) {
    return schema instanceof JsonObject(Map<String, JsonValue> members) ? object(members) : schema;
  }

  private static JsonValue object(Map<String, JsonValue> members) {
    Map<String, JsonValue> kept = new LinkedHashMap<>();
    Map<String, JsonValue> moved = new LinkedHashMap<>();
    members.forEach((name, value) -> {
      Optional<KeywordKind> keyword = KeywordKind.of(name, Dialect.DRAFT_2019_09);
      JsonValue inner = keyword.map(k -> below(value, k.kind())).orElse(value);
      (MOVED.contains(name) ? moved : kept).put(name, inner);
    });
    if (!moved.containsKey("contains")) {
      kept.putAll(moved);
      return new JsonObject(kept);
    }
    List<JsonValue> all = new ArrayList<>();
    if (kept.get("allOf") instanceof JsonArray(List<JsonValue> others)) {
      all.addAll(others);
    }
    all.add(not(not(new JsonObject(moved))));
    kept.put("allOf", new JsonArray(all));
    return new JsonObject(kept);
  }

  private static JsonObject not(JsonValue schema) {
    return new JsonObject(Map.of("not", schema));
  }

  private static JsonValue below(JsonValue value, ValueKind kind) {
    if (kind.listsSchemas() && value instanceof JsonArray(List<JsonValue> items)) {
      return new JsonArray(items.stream().map(ContainsTraces::hidden).toList());
    }
    if (kind.namesSchemas() && value instanceof JsonObject(Map<String, JsonValue> named)) {
      Map<String, JsonValue> all = new LinkedHashMap<>();
      named.forEach((name, schema) -> all.put(name, hidden(schema)));
      return new JsonObject(all);
    }
    return kind.isSchema() ? hidden(value) : value;
  }
}
