package dev.meshwright.schema.jsonschema.lint;

import dev.meshwright.model.jsonschema.Keyword;
import dev.meshwright.model.jsonschema.KeywordValue;
import dev.meshwright.model.jsonschema.ObjectSchema;
import java.util.Set;

/// Keywords that say what is so anyway.
final class NeedlessKeywords {

  private static final Set<String> COUNTS = Set.of("minLength", "minItems", "minProperties");
  private static final Set<String> ITEMS = Set.of("items", "additionalItems", "propertyNames");

  private final SchemaFindings findings;

  NeedlessKeywords(SchemaFindings findings) {
    this.findings = findings;
  }

  void check(ObjectSchema schema) {
    schema.keywords().values().forEach(keyword -> keyword(schema, keyword));
  }

  private void keyword(ObjectSchema schema, Keyword keyword) {
    String name = keyword.name();
    switch (keyword.value()) {
      case KeywordValue.Count(long count) when count == 0 && COUNTS.contains(name) ->
          findings.needless(
              "json-lint-lower-bound-zero", schema, keyword, "Nothing has fewer than none.");
      case KeywordValue.Flag(boolean set) when !set ->
          findings.needless(
              "json-lint-flag-false", schema, keyword, name + " is false where nothing is said.");
      case KeywordValue.NamedSchemas(var schemas) when schemas.isEmpty() -> empty(schema, keyword);
      case KeywordValue.Dependencies(var byName) when byName.isEmpty() -> empty(schema, keyword);
      case KeywordValue.Schema(var inner)
          when ITEMS.contains(name)
              && SchemaFindings.isEverything(inner)
              && !findings.countsLooks() ->
          findings.needless(
              "json-lint-items-anything", schema, keyword, name + " may be anything.");
      case KeywordValue other -> {}
    }
  }

  private void empty(ObjectSchema schema, Keyword keyword) {
    findings.needless("json-lint-keyword-empty", schema, keyword, keyword.name() + " is empty.");
  }
}
