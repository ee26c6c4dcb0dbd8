package dev.meshwright.compat.jsonschema.compile;

import dev.meshwright.compat.jsonschema.term.Shape;
import dev.meshwright.compat.jsonschema.term.Term;
import dev.meshwright.compat.jsonschema.term.Terms;
import dev.meshwright.model.jsonschema.JsonSchema;
import dev.meshwright.model.jsonschema.Keyword;
import dev.meshwright.model.jsonschema.KeywordValue;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.model.jsonschema.SchemaId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The members that a schema, and the schemas it is composed of, declare for one object.
final class DeclaredNames {

  private static final List<String> SAME_PLACE =
      List.of(
          "$ref",
          "$dynamicRef",
          "$recursiveRef",
          "allOf",
          "anyOf",
          "oneOf",
          "if",
          "then",
          "else",
          "dependentSchemas");

  private final SchemaCompiler compiler;
  private final Map<String, Term> names = new LinkedHashMap<>();
  private final Map<String, Term> patterns = new LinkedHashMap<>();
  private final Set<SchemaId> seen = new HashSet<>();
  private boolean saysMore;

  DeclaredNames(SchemaCompiler compiler) {
    this.compiler = compiler;
  }

  /// Forbids all members but the declared ones; everything when the schema declares none, or says
  /// itself what others may be.
  Term closing(ObjectSchema schema) {
    collect(schema);
    Terms terms = compiler.terms();
    return saysMore || (names.isEmpty() && patterns.isEmpty())
        ? terms.everything()
        : terms.of(new Shape.Members(names, patterns, terms.nothing()));
  }

  private void collect(JsonSchema schema) {
    if (!(schema instanceof ObjectSchema object) || !seen.add(schema.id())) {
      return;
    }
    Term any = compiler.terms().everything();
    object
        .value("properties", KeywordValue.NamedSchemas.class)
        .ifPresent(p -> p.schemas().keySet().forEach(n -> names.put(n, any)));
    object
        .value("patternProperties", KeywordValue.NamedSchemas.class)
        .ifPresent(p -> p.schemas().keySet().forEach(n -> patterns.put(n, any)));
    object
        .value("required", KeywordValue.Names.class)
        .ifPresent(r -> r.names().forEach(n -> names.put(n, any)));
    saysMore |= object.keyword("additionalProperties").isPresent();
    saysMore |= object.keyword("unevaluatedProperties").isPresent();
    for (String name : SAME_PLACE) {
      object.keyword(name).map(Keyword::value).ifPresent(this::collectFrom);
    }
  }

  private void collectFrom(KeywordValue value) {
    switch (value) {
      case KeywordValue.Schema(JsonSchema schema) -> collect(schema);
      case KeywordValue.Schemas(List<JsonSchema> schemas) -> schemas.forEach(this::collect);
      case KeywordValue.NamedSchemas(Map<String, JsonSchema> schemas) ->
          schemas.values().forEach(this::collect);
      case KeywordValue.Reference reference -> compiler.target(reference).forEach(this::collect);
      case KeywordValue other -> {}
    }
  }
}
