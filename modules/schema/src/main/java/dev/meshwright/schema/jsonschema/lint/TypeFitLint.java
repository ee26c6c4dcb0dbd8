package dev.meshwright.schema.jsonschema.lint;

import dev.meshwright.model.Fix;
import dev.meshwright.model.json.JsonArray;
import dev.meshwright.model.json.JsonBoolean;
import dev.meshwright.model.json.JsonNull;
import dev.meshwright.model.json.JsonNumber;
import dev.meshwright.model.json.JsonObject;
import dev.meshwright.model.json.JsonString;
import dev.meshwright.model.json.JsonValue;
import dev.meshwright.model.jsonschema.Dialect;
import dev.meshwright.model.jsonschema.JsonType;
import dev.meshwright.model.jsonschema.Keyword;
import dev.meshwright.model.jsonschema.KeywordValue;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Types, and what stands beside them.
final class TypeFitLint {

  private static final Map<JsonType, Set<String>> KEYWORDS =
      Map.of(
          JsonType.NUMBER,
          Set.of("multipleOf", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"),
          JsonType.STRING,
          Set.of(
              "minLength",
              "maxLength",
              "pattern",
              "contentEncoding",
              "contentMediaType",
              "contentSchema"),
          JsonType.ARRAY,
          Set.of(
              "items",
              "prefixItems",
              "additionalItems",
              "unevaluatedItems",
              "contains",
              "minContains",
              "maxContains",
              "minItems",
              "maxItems",
              "uniqueItems"),
          JsonType.OBJECT,
          Set.of(
              "properties",
              "patternProperties",
              "additionalProperties",
              "unevaluatedProperties",
              "propertyNames",
              "required",
              "minProperties",
              "maxProperties",
              "dependencies",
              "dependentRequired",
              "dependentSchemas"));

  private final SchemaFindings findings;

  TypeFitLint(SchemaFindings findings) {
    this.findings = findings;
  }

  void check(ObjectSchema schema) {
    Set<JsonType> types = schema.types();
    schema.keyword("type").ifPresent(keyword -> list(schema, keyword, types));
    if (!types.isEmpty()) {
      otherKeywords(schema, types);
    }
    values(schema, types);
  }

  private void otherKeywords(ObjectSchema schema, Set<JsonType> types) {
    for (Keyword keyword : schema.keywords().values()) {
      KEYWORDS.forEach((type, names) -> {
        boolean possible =
            types.contains(type) || (type == JsonType.NUMBER && types.contains(JsonType.INTEGER));
        if (!possible
            && findings.wants("json-lint-keyword-of-other-type")
            && names.contains(keyword.name())
            && ConditionLint.known(schema, keyword.name()).isPresent()) {
          boolean plain = keyword.value().inner().isEmpty();
          List<Fix> fixes = plain ? findings.without(schema, keyword) : List.of();
          findings.add(
              "json-lint-keyword-of-other-type",
              keyword.range(),
              keyword.name() + " speaks of " + type.keyword() + "s, which the type does not allow.",
              fixes);
        }
      });
    }
  }

  private void list(ObjectSchema schema, Keyword keyword, Set<JsonType> types) {
    if (!(keyword.node() instanceof ArrayNode list)) {
      return;
    }
    List<TreeNode> items = list.items();
    if (items.size() == 1
        && items.getFirst() instanceof StringNode only
        && findings.wants("json-lint-type-list-of-one")) {
      findings.add(
          "json-lint-type-list-of-one",
          list.range(),
          "A list of one type is that type.",
          findings.replacing("Write it without brackets", list.range(), written(only)));
    }
    if (types.containsAll(EnumSet.complementOf(EnumSet.of(JsonType.INTEGER)))) {
      findings.needless(
          "json-lint-type-list-of-all", schema, keyword, "All types are allowed here.");
    } else if (types.contains(JsonType.INTEGER)
        && types.contains(JsonType.NUMBER)
        && findings.wants("json-lint-integer-beside-number")) {
      for (int i = 0; i < items.size(); i++) {
        if (items.get(i) instanceof StringNode name && name.value().equals("integer")) {
          findings.add(
              "json-lint-integer-beside-number",
              name.range(),
              "Every integer is a number.",
              findings.withoutItem(list, i));
        }
      }
    }
  }

  private String written(TreeNode node) {
    return node.range().of(findings.document().text());
  }

  private void values(ObjectSchema schema, Set<JsonType> types) {
    Optional<Keyword> constant = ConditionLint.known(schema, "const");
    Optional<Keyword> values = schema.keyword("enum");
    constant.ifPresent(keyword -> constant(schema, keyword, types));
    values.ifPresent(keyword -> values(schema, keyword, types, constant));
  }

  private void constant(ObjectSchema schema, Keyword keyword, Set<JsonType> types) {
    if (!(keyword.value() instanceof KeywordValue.Values(List<JsonValue> values))
        || types.isEmpty()) {
      return;
    }
    if (!fits(values.getFirst(), types)) {
      findings.add(
          "json-lint-const-of-other-type",
          keyword,
          "The value is " + word(values.getFirst()) + ", which the type does not allow.");
    } else {
      schema
          .keyword("type")
          .ifPresent(type ->
              findings.needless(
                  "json-lint-const-with-type", schema, type, "The value says its type itself."));
    }
  }

  private void values(
      ObjectSchema schema, Keyword keyword, Set<JsonType> types, Optional<Keyword> constant) {
    if (!(keyword.value() instanceof KeywordValue.Values(List<JsonValue> values))
        || !(keyword.node() instanceof ArrayNode list)
        || list.items().size() != values.size()) {
      return;
    }
    if (values.isEmpty()) {
      findings.add("json-lint-enum-empty", keyword, "No value is in this list.");
      return;
    }
    boolean allFit = true;
    Set<JsonValue> seen = new HashSet<>();
    for (int i = 0; i < values.size(); i++) {
      if (!types.isEmpty() && !fits(values.get(i), types)) {
        allFit = false;
        findings.add(
            "json-lint-enum-of-other-type",
            list.items().get(i).range(),
            "This value is " + word(values.get(i)) + ", which the type does not allow.");
      }
      if (!seen.add(values.get(i))) {
        findings.add(
            "json-lint-enum-duplicate",
            list.items().get(i).range(),
            "The list has this value already.",
            findings.withoutItem(list, i));
      }
    }
    if (!types.isEmpty() && allFit) {
      schema
          .keyword("type")
          .ifPresent(type ->
              findings.needless(
                  "json-lint-enum-with-type", schema, type, "The values say their types."));
    }
    constant.ifPresent(other -> notListed(other, seen));
    if (values.size() == 1 && constant.isEmpty() && schema.dialect().atLeast(Dialect.DRAFT_06)) {
      findings.add(
          "json-lint-enum-of-one",
          keyword.range(),
          "A list of one value is that value.",
          findings.replacing(
              "Write const", keyword.range(), "\"const\": " + written(list.items().getFirst())));
    }
  }

  private void notListed(Keyword constant, Set<JsonValue> listed) {
    if (constant.value() instanceof KeywordValue.Values(List<JsonValue> values)
        && !listed.contains(values.getFirst())) {
      findings.add(
          "json-lint-const-not-in-enum", constant, "enum does not have the value of const.");
    }
  }

  static boolean fits(JsonValue value, Set<JsonType> types) {
    return types.contains(type(value))
        || (value instanceof JsonNumber number
            && (types.contains(JsonType.NUMBER)
                || (number.isInteger() && types.contains(JsonType.INTEGER))));
  }

  private static JsonType type(JsonValue value) {
    return switch (value) {
      case JsonNull ignored -> JsonType.NULL;
      case JsonBoolean ignored -> JsonType.BOOLEAN;
      case JsonNumber ignored -> JsonType.NUMBER;
      case JsonString ignored -> JsonType.STRING;
      case JsonArray ignored -> JsonType.ARRAY;
      case JsonObject ignored -> JsonType.OBJECT;
    };
  }

  private static String word(JsonValue value) {
    JsonType type = type(value);
    return switch (type) {
      case NULL -> "null";
      case ARRAY, OBJECT, INTEGER -> "an " + type.name().toLowerCase(Locale.ROOT);
      case BOOLEAN, NUMBER, STRING -> "a " + type.name().toLowerCase(Locale.ROOT);
    };
  }
}
