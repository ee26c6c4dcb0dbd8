package dev.meshwright.model.jsonschema;

import static dev.meshwright.model.jsonschema.Dialect.DRAFT_04;
import static dev.meshwright.model.jsonschema.Dialect.DRAFT_06;
import static dev.meshwright.model.jsonschema.Dialect.DRAFT_07;
import static dev.meshwright.model.jsonschema.Dialect.DRAFT_2019_09;
import static dev.meshwright.model.jsonschema.Dialect.DRAFT_2020_12;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A keyword of the specification: which drafts know it and what it expects.
///
/// @param since the first draft that knows it
/// @param until the last draft that knows it
public record KeywordKind(String name, ValueKind kind, Dialect since, Dialect until) {

  private static final List<KeywordKind> ALL =
      List.of(
          of("$schema", ValueKind.TEXT, DRAFT_04, DRAFT_2020_12),
          of("id", ValueKind.TEXT, DRAFT_04, DRAFT_04),
          of("$id", ValueKind.TEXT, DRAFT_06, DRAFT_2020_12),
          of("$anchor", ValueKind.TEXT, DRAFT_2019_09, DRAFT_2020_12),
          of("$dynamicAnchor", ValueKind.TEXT, DRAFT_2020_12, DRAFT_2020_12),
          of("$recursiveAnchor", ValueKind.FLAG, DRAFT_2019_09, DRAFT_2019_09),
          of("$ref", ValueKind.REFERENCE, DRAFT_04, DRAFT_2020_12),
          of("$recursiveRef", ValueKind.REFERENCE, DRAFT_2019_09, DRAFT_2019_09),
          of("$dynamicRef", ValueKind.REFERENCE, DRAFT_2020_12, DRAFT_2020_12),
          of("$vocabulary", ValueKind.DATA, DRAFT_2019_09, DRAFT_2020_12),
          of("$comment", ValueKind.TEXT, DRAFT_07, DRAFT_2020_12),
          of("definitions", ValueKind.NAMED_SCHEMAS, DRAFT_04, DRAFT_2020_12),
          of("$defs", ValueKind.NAMED_SCHEMAS, DRAFT_2019_09, DRAFT_2020_12),
          of("type", ValueKind.TYPES, DRAFT_04, DRAFT_2020_12),
          of("enum", ValueKind.VALUES, DRAFT_04, DRAFT_2020_12),
          of("const", ValueKind.VALUE, DRAFT_06, DRAFT_2020_12),
          of("multipleOf", ValueKind.AMOUNT, DRAFT_04, DRAFT_2020_12),
          of("minimum", ValueKind.AMOUNT, DRAFT_04, DRAFT_2020_12),
          of("maximum", ValueKind.AMOUNT, DRAFT_04, DRAFT_2020_12),
          of("exclusiveMinimum", ValueKind.FLAG, DRAFT_04, DRAFT_04),
          of("exclusiveMaximum", ValueKind.FLAG, DRAFT_04, DRAFT_04),
          of("exclusiveMinimum", ValueKind.AMOUNT, DRAFT_06, DRAFT_2020_12),
          of("exclusiveMaximum", ValueKind.AMOUNT, DRAFT_06, DRAFT_2020_12),
          of("minLength", ValueKind.COUNT, DRAFT_04, DRAFT_2020_12),
          of("maxLength", ValueKind.COUNT, DRAFT_04, DRAFT_2020_12),
          of("pattern", ValueKind.PATTERN, DRAFT_04, DRAFT_2020_12),
          of("format", ValueKind.TEXT, DRAFT_04, DRAFT_2020_12),
          of("contentEncoding", ValueKind.TEXT, DRAFT_07, DRAFT_2020_12),
          of("contentMediaType", ValueKind.TEXT, DRAFT_07, DRAFT_2020_12),
          of("contentSchema", ValueKind.SCHEMA, DRAFT_2019_09, DRAFT_2020_12),
          of("items", ValueKind.SCHEMA_OR_SCHEMAS, DRAFT_04, DRAFT_2019_09),
          of("items", ValueKind.SCHEMA, DRAFT_2020_12, DRAFT_2020_12),
          of("additionalItems", ValueKind.SCHEMA, DRAFT_04, DRAFT_2019_09),
          of("prefixItems", ValueKind.SCHEMAS, DRAFT_2020_12, DRAFT_2020_12),
          of("unevaluatedItems", ValueKind.SCHEMA, DRAFT_2019_09, DRAFT_2020_12),
          of("contains", ValueKind.SCHEMA, DRAFT_06, DRAFT_2020_12),
          of("minContains", ValueKind.COUNT, DRAFT_2019_09, DRAFT_2020_12),
          of("maxContains", ValueKind.COUNT, DRAFT_2019_09, DRAFT_2020_12),
          of("minItems", ValueKind.COUNT, DRAFT_04, DRAFT_2020_12),
          of("maxItems", ValueKind.COUNT, DRAFT_04, DRAFT_2020_12),
          of("uniqueItems", ValueKind.FLAG, DRAFT_04, DRAFT_2020_12),
          of("properties", ValueKind.NAMED_SCHEMAS, DRAFT_04, DRAFT_2020_12),
          of("patternProperties", ValueKind.NAMED_SCHEMAS, DRAFT_04, DRAFT_2020_12),
          of("additionalProperties", ValueKind.SCHEMA, DRAFT_04, DRAFT_2020_12),
          of("unevaluatedProperties", ValueKind.SCHEMA, DRAFT_2019_09, DRAFT_2020_12),
          of("propertyNames", ValueKind.SCHEMA, DRAFT_06, DRAFT_2020_12),
          of("required", ValueKind.NAMES, DRAFT_04, DRAFT_2020_12),
          of("minProperties", ValueKind.COUNT, DRAFT_04, DRAFT_2020_12),
          of("maxProperties", ValueKind.COUNT, DRAFT_04, DRAFT_2020_12),
          of("dependencies", ValueKind.DEPENDENCIES, DRAFT_04, DRAFT_2020_12),
          of("dependentRequired", ValueKind.NAMED_NAMES, DRAFT_2019_09, DRAFT_2020_12),
          of("dependentSchemas", ValueKind.NAMED_SCHEMAS, DRAFT_2019_09, DRAFT_2020_12),
          of("allOf", ValueKind.SCHEMAS, DRAFT_04, DRAFT_2020_12),
          of("anyOf", ValueKind.SCHEMAS, DRAFT_04, DRAFT_2020_12),
          of("oneOf", ValueKind.SCHEMAS, DRAFT_04, DRAFT_2020_12),
          of("not", ValueKind.SCHEMA, DRAFT_04, DRAFT_2020_12),
          of("if", ValueKind.SCHEMA, DRAFT_07, DRAFT_2020_12),
          of("then", ValueKind.SCHEMA, DRAFT_07, DRAFT_2020_12),
          of("else", ValueKind.SCHEMA, DRAFT_07, DRAFT_2020_12),
          of("title", ValueKind.TEXT, DRAFT_04, DRAFT_2020_12),
          of("description", ValueKind.TEXT, DRAFT_04, DRAFT_2020_12),
          of("default", ValueKind.DATA, DRAFT_04, DRAFT_2020_12),
          of("examples", ValueKind.DATA, DRAFT_06, DRAFT_2020_12),
          of("deprecated", ValueKind.FLAG, DRAFT_2019_09, DRAFT_2020_12),
          of("readOnly", ValueKind.FLAG, DRAFT_07, DRAFT_2020_12),
          of("writeOnly", ValueKind.FLAG, DRAFT_07, DRAFT_2020_12));

  private static final Map<Dialect, Map<String, KeywordKind>> BY_DIALECT = byDialect();

  private static final Set<String> SAME_VALUE =
      Set.of(
          "$ref",
          "$dynamicRef",
          "$recursiveRef",
          "allOf",
          "anyOf",
          "oneOf",
          "not",
          "if",
          "then",
          "else",
          "dependencies",
          "dependentSchemas");

  private static final Set<String> HARMLESS_BESIDE_REFERENCE =
      Set.of(
          "$ref",
          "$schema",
          "$id",
          "id",
          "$comment",
          "definitions",
          "$defs",
          "title",
          "description",
          "default",
          "examples");

  private static KeywordKind of(String name, ValueKind kind, Dialect since, Dialect until) {
    return new KeywordKind(name, kind, since, until);
  }

  private static Map<Dialect, Map<String, KeywordKind>> byDialect() {
    Map<Dialect, Map<String, KeywordKind>> result = new EnumMap<>(Dialect.class);
    for (Dialect dialect : Dialect.values()) {
      Map<String, KeywordKind> known = new LinkedHashMap<>();
      ALL.stream().filter(k -> k.knownTo(dialect)).forEach(k -> known.put(k.name, k));
      result.put(dialect, Collections.unmodifiableMap(known));
    }
    return Collections.unmodifiableMap(result);
  }

  private boolean knownTo(Dialect dialect) {
    return dialect.atLeast(since) && until.atLeast(dialect);
  }

  /// The keywords of a draft by name.
  public static Map<String, KeywordKind> knownBy(Dialect dialect) {
    return Optional.ofNullable(BY_DIALECT.get(dialect)).orElseThrow();
  }

  /// The keyword as a draft knows it; empty when that draft ignores it.
  public static Optional<KeywordKind> of(String name, Dialect dialect) {
    return Optional.ofNullable(knownBy(dialect).get(name));
  }

  /// Whether a keyword holds the value itself to the schemas in it, rather than an item, a member
  /// or a name of it.
  public static boolean isOfSameValue(String name) {
    return SAME_VALUE.contains(name);
  }

  /// Whether nobody misses a keyword that stands beside a reference: drafts before 2019-09 ignore
  /// what does.
  public static boolean isHarmlessBesideReference(String name) {
    return HARMLESS_BESIDE_REFERENCE.contains(name) || !knownToAny(name);
  }

  /// Whether any draft knows the name.
  public static boolean knownToAny(String name) {
    return ALL.stream().anyMatch(k -> k.name.equals(name));
  }
}
