package dev.meshwright.usecases.refactor.jsonschema;

import dev.meshwright.model.json.JsonQuotes;
import dev.meshwright.model.json.JsonValue;
import dev.meshwright.model.jsonschema.JsonSchema;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.jsonschema.JsonType;
import dev.meshwright.model.jsonschema.KeywordValue;
import dev.meshwright.model.jsonschema.ObjectSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// Makes documents up that mostly fit a schema.
final class MadeInstances {

  private final Random random;
  private final JsonSchemaDocument document;

  MadeInstances(Random random, JsonSchemaDocument document) {
    this.random = random;
    this.document = document;
  }

  String next() {
    return value(document.root(), 0);
  }

  private String value(JsonSchema schema, int depth) {
    if (!(schema instanceof ObjectSchema object) || depth > 8 || random.nextInt(40) == 0) {
      return any();
    }
    if (object.value("$ref", KeywordValue.Reference.class).flatMap(document::target).isPresent()) {
      return value(
          object
              .value("$ref", KeywordValue.Reference.class)
              .flatMap(document::target)
              .orElseThrow(),
          depth + 1);
    }
    List<JsonValue> values =
        object
            .value("enum", KeywordValue.Values.class)
            .map(KeywordValue.Values::values)
            .orElse(List.of());
    if (!values.isEmpty()) {
      return values.get(random.nextInt(values.size())).toJson();
    }
    for (String choice : List.of("anyOf", "oneOf", "allOf")) {
      List<JsonSchema> branches =
          object
              .value(choice, KeywordValue.Schemas.class)
              .map(KeywordValue::inner)
              .orElse(List.of());
      if (!branches.isEmpty()) {
        return value(branches.get(random.nextInt(branches.size())), depth + 1);
      }
    }
    List<JsonType> types = new ArrayList<>(object.types());
    JsonType type = types.isEmpty() ? JsonType.OBJECT : types.get(random.nextInt(types.size()));
    return switch (type) {
      case NULL -> "null";
      case BOOLEAN -> Boolean.toString(random.nextBoolean());
      case INTEGER -> Integer.toString(random.nextInt(4));
      case NUMBER -> random.nextInt(4) + (random.nextBoolean() ? ".5" : "");
      case STRING -> any(List.of("\"a\"", "\"x\"", "\"longer than nine\""));
      case ARRAY -> array(object, depth);
      case OBJECT -> object(object, depth);
    };
  }

  private String object(ObjectSchema schema, int depth) {
    List<String> members = new ArrayList<>();
    Set<String> required = schema.required();
    for (Map.Entry<String, JsonSchema> property : schema.schemas("properties").entrySet()) {
      if (random.nextInt(3) > 0
          || (required.contains(property.getKey()) && random.nextInt(8) > 0)) {
        members.add(
            JsonQuotes.quote(property.getKey()) + ":" + value(property.getValue(), depth + 1));
      }
    }
    if (random.nextInt(8) == 0) {
      members.add("\"extra\":" + any());
    }
    return "{" + String.join(",", members) + "}";
  }

  private String array(ObjectSchema schema, int depth) {
    List<JsonSchema> items = new ArrayList<>();
    for (String keyword : List.of("prefixItems", "items")) {
      schema.keyword(keyword).ifPresent(found -> items.addAll(found.value().inner()));
    }
    List<String> written = new ArrayList<>();
    for (JsonSchema item : items) {
      written.add(value(item, depth + 1));
    }
    if (random.nextInt(4) == 0) {
      written.add(any());
    }
    return "[" + String.join(",", written) + "]";
  }

  private String any() {
    return any(
        List.of("null", "1", "2.5", "\"x\"", "\"\"", "true", "[]", "{}", "{\"a\":1}", "-3", "60"));
  }

  private String any(List<String> all) {
    return all.get(random.nextInt(all.size()));
  }
}
