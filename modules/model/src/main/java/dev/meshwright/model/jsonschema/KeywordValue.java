package dev.meshwright.model.jsonschema;

import dev.meshwright.model.json.JsonNumber;
import dev.meshwright.model.json.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The value of a keyword, by kind.
public sealed interface KeywordValue {

  /// The schemas that stand in it; what references lead to does not.
  default List<JsonSchema> inner() {
    return switch (this) {
      case Schema(JsonSchema schema) -> List.of(schema);
      case Schemas(List<JsonSchema> schemas) -> schemas;
      case NamedSchemas(Map<String, JsonSchema> schemas) -> List.copyOf(schemas.values());
      case Dependencies(Map<String, Dependency> byName) ->
          byName.values().stream()
              .flatMap(d ->
                  d instanceof Dependency.OnSchema(JsonSchema schema)
                      ? Stream.of(schema)
                      : Stream.empty())
              .toList();
      case KeywordValue other -> List.of();
    };
  }

  /// A schema: `items`, `not`, `additionalProperties`.
  record Schema(JsonSchema schema) implements KeywordValue {}

  /// Schemas in order: `allOf`, `prefixItems`.
  record Schemas(List<JsonSchema> schemas) implements KeywordValue {
    public Schemas {
      schemas = List.copyOf(schemas);
    }
  }

  /// Schemas by name: `properties`, `patternProperties`, `$defs`.
  record NamedSchemas(Map<String, JsonSchema> schemas) implements KeywordValue {
    public NamedSchemas {
      schemas = Collections.unmodifiableMap(new LinkedHashMap<>(schemas));
    }
  }

  /// `dependencies` and `dependentRequired`, by the property that triggers them.
  record Dependencies(Map<String, Dependency> byName) implements KeywordValue {
    public Dependencies {
      byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
    }
  }

  /// `type`: one or several.
  record Types(Set<JsonType> types) implements KeywordValue {
    public Types {
      types = Set.copyOf(types);
    }
  }

  /// A bound on numbers, or `multipleOf`.
  record Amount(JsonNumber number) implements KeywordValue {}

  /// A count of characters, items or members; beyond [#MOST] cut there.
  record Count(long count) implements KeywordValue {
    /// More than any document has of anything.
    public static final long MOST = 1L << 53;
  }

  record Flag(boolean set) implements KeywordValue {}

  record Text(String text) implements KeywordValue {}

  /// Names: `required`.
  record Names(List<String> names) implements KeywordValue {
    public Names {
      names = List.copyOf(names);
    }
  }

  /// Allowed values: `enum`, and `const` as a single one.
  record Values(List<JsonValue> values) implements KeywordValue {
    public Values {
      values = List.copyOf(values);
    }
  }

  /// `$ref` and its kin.
  ///
  /// @param text as written
  /// @param target what it leads to; empty when it could not be resolved
  /// @param dynamic the name of the dynamic anchor that it leads to, when it is a reference that
  ///   schemas on the way to it may redirect to an anchor of the same name; see [DynamicAnchors]
  record Reference(String text, Optional<SchemaId> target, Optional<String> dynamic)
      implements KeywordValue {}

  /// Anything else: annotations, unknown keywords.
  record Data() implements KeywordValue {}

  /// Not of the kind that the keyword asks for; a problem says so.
  record Malformed() implements KeywordValue {}
}
