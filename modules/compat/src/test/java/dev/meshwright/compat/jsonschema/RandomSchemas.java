package dev.meshwright.compat.jsonschema;

import dev.meshwright.model.json.JsonArray;
import dev.meshwright.model.json.JsonBoolean;
import dev.meshwright.model.json.JsonNull;
import dev.meshwright.model.json.JsonNumber;
import dev.meshwright.model.json.JsonObject;
import dev.meshwright.model.json.JsonString;
import dev.meshwright.model.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;

/// Random schemas over few names, numbers and strings, so that they meet, and random edits of them.
final class RandomSchemas {

  private static final List<String> NAMES = List.of("a", "b", "c");
  private static final List<String> TYPES =
      List.of("null", "boolean", "integer", "number", "string", "array", "object");
  private static final List<String> PATTERNS =
      List.of("^a", "b$", "^[ab]+$", "^(ab)*$", "c", "^.{2}$", "^(?!b)");

  private final Random random;
  private final String dialect;

  /// @param dialect the value of `$schema`
  RandomSchemas(Random random, String dialect) {
    this.random = random;
    this.dialect = dialect;
  }

  /// A whole document: a schema, and a definition that may refer to itself.
  JsonObject document() {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    members.put("$schema", new JsonString(dialect));
    if (random.nextInt(3) == 0) {
      members.put("definitions", new JsonObject(Map.of("node", node())));
    } else {
      members.put("definitions", new JsonObject(Map.of("node", new JsonObject(Map.of()))));
    }
    members.putAll(object(3).members());
    members.remove("$ref");
    return new JsonObject(members);
  }

  /// A list or tree: the reference to itself stands below an item or member.
  private JsonValue node() {
    JsonValue self = new JsonObject(Map.of("$ref", new JsonString("#/definitions/node")));
    Map<String, JsonValue> members = new LinkedHashMap<>(object(1).members());
    members.remove("$ref");
    if (random.nextBoolean()) {
      members.put("items", self);
    } else {
      members.put("properties", new JsonObject(Map.of("a", schema(1), "b", self)));
    }
    return new JsonObject(members);
  }

  /// The same document with one place written anew.
  JsonObject edited(JsonObject document) {
    return (JsonObject) edit(document, 0);
  }

  private JsonValue edit(JsonValue value, int depth) {
    if (!(value instanceof JsonObject object) || object.members().isEmpty()) {
      return schema(1);
    }
    Map<String, JsonValue> members = new LinkedHashMap<>(object.members());
    List<String> keys = new ArrayList<>(members.keySet());
    keys.remove("$schema");
    keys.remove("definitions");
    if (keys.isEmpty() || random.nextInt(4) == 0) {
      JsonObject more = object(1);
      more.members().forEach(depth == 0 ? skippingReferences(members) : members::put);
      return new JsonObject(members);
    }
    String key = keys.get(random.nextInt(keys.size()));
    JsonValue below = object.members().get(key);
    boolean container = key.equals("properties") || key.equals("patternProperties");
    if (container && below instanceof JsonObject map && !map.members().isEmpty()) {
      members.put(key, new JsonObject(editedMember(map.members(), depth)));
    } else if (below instanceof JsonObject && depth < 4) {
      members.put(key, edit(below, depth + 1));
    } else if (random.nextInt(3) == 0) {
      members.remove(key);
    } else {
      keyword(key, 1, members);
    }
    return new JsonObject(members);
  }

  private static BiConsumer<String, JsonValue> skippingReferences(Map<String, JsonValue> members) {
    return (name, value) -> {
      if (!name.equals("$ref")) {
        members.put(name, value);
      }
    };
  }

  private Map<String, JsonValue> editedMember(Map<String, JsonValue> members, int depth) {
    Map<String, JsonValue> edited = new LinkedHashMap<>(members);
    List<String> names = new ArrayList<>(members.keySet());
    String name = names.get(random.nextInt(names.size()));
    switch (random.nextInt(3)) {
      case 0 -> edited.remove(name);
      case 1 -> edited.put(name, edit(edited.getOrDefault(name, schema(0)), depth + 1));
      default -> {
        if (NAMES.contains(name)) {
          edited.put(pick(NAMES), schema(1));
        }
      }
    }
    return edited;
  }

  JsonValue schema(int depth) {
    boolean truth = random.nextInt(12) == 0 && !dialect.contains("-04");
    return truth ? new JsonBoolean(random.nextInt(3) > 0) : object(depth);
  }

  private JsonObject object(int depth) {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    if (random.nextInt(3) > 0) {
      keyword("type", depth, members);
    }
    int count = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      keyword(pick(keywords()), depth, members);
    }
    return new JsonObject(members);
  }

  private static final List<String> KEYWORDS =
      List.of(
          "enum",
          "const",
          "minimum",
          "maximum",
          "exclusiveMinimum",
          "multipleOf",
          "minLength",
          "maxLength",
          "pattern",
          "items",
          "additionalItems",
          "contains",
          "minItems",
          "maxItems",
          "uniqueItems",
          "properties",
          "properties",
          "patternProperties",
          "additionalProperties",
          "required",
          "required",
          "propertyNames",
          "minProperties",
          "maxProperties",
          "dependencies",
          "allOf",
          "anyOf",
          "oneOf",
          "not",
          "if",
          "$ref");

  private static final List<String> SINCE_2019 =
      List.of(
          "minContains",
          "maxContains",
          "dependentRequired",
          "dependentSchemas",
          "unevaluatedProperties",
          "unevaluatedItems",
          "prefixItems");

  /// Keywords that a draft does not know are left in: it must ignore them.
  private List<String> keywords() {
    if (dialect.contains("/draft/20")) {
      return random.nextInt(3) == 0 ? SINCE_2019 : KEYWORDS;
    }
    return KEYWORDS;
  }

  private void keyword(String name, int depth, Map<String, JsonValue> into) {
    switch (name) {
      case "type" -> into.put(name, type());
      case "exclusiveMinimum" ->
          into.put(
              name, dialect.contains("-04") ? new JsonBoolean(random.nextBoolean()) : number());
      case "dependentRequired" ->
          into.put(
              name,
              new JsonObject(
                  Map.of(pick(NAMES), new JsonArray(List.of(new JsonString(pick(NAMES)))))));
      case "enum" -> into.put(name, new JsonArray(List.of(value(1), value(1), value(0))));
      case "const" -> into.put(name, value(1));
      case "minimum", "maximum" -> into.put(name, number());
      case "multipleOf" -> into.put(name, JsonNumber.of(1 + random.nextInt(4)));
      case "minContains",
          "maxContains",
          "minLength",
          "maxLength",
          "minItems",
          "maxItems",
          "minProperties",
          "maxProperties" ->
          into.put(name, JsonNumber.of(random.nextInt(4)));
      case "pattern" -> into.put(name, new JsonString(pick(PATTERNS)));
      case "uniqueItems" -> into.put(name, new JsonBoolean(true));
      case "required" -> into.put(name, new JsonArray(List.of(new JsonString(pick(NAMES)))));
      case "$ref" -> into.put(name, new JsonString("#/definitions/node"));
      default -> {
        if (depth > 0) {
          composed(name, depth - 1, into);
        }
      }
    }
  }

  private void composed(String name, int depth, Map<String, JsonValue> into) {
    switch (name) {
      case "items" ->
          into.put(
              name,
              random.nextInt(3) == 0 && !dialect.contains("2020")
                  ? new JsonArray(List.of(schema(depth), schema(depth)))
                  : schema(depth));
      case "properties", "dependentSchemas" -> into.put(name, byName(NAMES, depth));
      case "patternProperties" -> into.put(name, byName(List.of("^a", "b$", "c"), depth));
      case "dependencies" ->
          into.put(
              name,
              new JsonObject(
                  Map.of(
                      pick(NAMES),
                      random.nextBoolean()
                          ? schema(depth)
                          : new JsonArray(List.of(new JsonString(pick(NAMES)))))));
      case "allOf", "anyOf", "oneOf", "prefixItems" ->
          into.put(name, new JsonArray(List.of(schema(depth), schema(depth))));
      case "if" -> {
        into.put("if", schema(depth));
        into.put("then", schema(depth));
        into.put("else", schema(depth));
      }
      default -> into.put(name, schema(depth));
    }
  }

  private JsonObject byName(List<String> names, int depth) {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    for (String name : names) {
      if (random.nextBoolean()) {
        members.put(name, schema(depth));
      }
    }
    return new JsonObject(members);
  }

  private JsonValue type() {
    return random.nextInt(4) == 0
        ? new JsonArray(List.of(new JsonString("string"), new JsonString("object")))
        : new JsonString(pick(TYPES));
  }

  /// A value over the same few names, numbers and strings.
  JsonValue value(int depth) {
    return switch (random.nextInt(depth > 0 ? 9 : 5)) {
      case 0 -> new JsonNull();
      case 1 -> new JsonBoolean(random.nextBoolean());
      case 2 -> number();
      case 3, 4 -> new JsonString(text());
      case 5, 6 -> {
        List<JsonValue> items = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
          items.add(value(depth - 1));
        }
        yield new JsonArray(items);
      }
      default -> {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
          members.put(random.nextInt(4) == 0 ? text() : pick(NAMES), value(depth - 1));
        }
        yield new JsonObject(members);
      }
    };
  }

  private JsonNumber number() {
    return random.nextInt(6) == 0
        ? new JsonNumber(BigDecimal.valueOf(random.nextInt(9) - 3, 1))
        : JsonNumber.of(random.nextInt(9) - 3);
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(4); i > 0; i--) {
      text.append("abc".charAt(random.nextInt(3)));
    }
    return text.toString();
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /// The same value with the members of all objects in another order.
  JsonValue shuffled(JsonValue value) {
    return switch (value) {
      case JsonObject object -> {
        List<String> names = new ArrayList<>(object.members().keySet());
        Collections.shuffle(names, random);
        Map<String, JsonValue> members = new LinkedHashMap<>();
        names.forEach(n -> members.put(n, shuffled(object.members().getOrDefault(n, value))));
        yield new JsonObject(members);
      }
      case JsonArray array -> new JsonArray(array.items().stream().map(this::shuffled).toList());
      case JsonValue other -> other;
    };
  }
}
