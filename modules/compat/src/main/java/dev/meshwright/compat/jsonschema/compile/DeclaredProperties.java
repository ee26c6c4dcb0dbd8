package dev.meshwright.compat.jsonschema.compile;

import dev.meshwright.compat.jsonschema.term.Constraint;
import dev.meshwright.compat.jsonschema.term.Term;
import dev.meshwright.compat.jsonschema.term.Terms;
import dev.meshwright.model.jsonschema.JsonSchema;
import dev.meshwright.model.jsonschema.Keyword;
import dev.meshwright.model.jsonschema.KeywordKind;
import dev.meshwright.model.jsonschema.KeywordValue;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.model.jsonschema.SchemaId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The members that a schema, and the schemas it is composed of, declare for one object.
final class DeclaredProperties {

  private final SchemaCompiler compiler;
  private final Map<String, Term> names = new LinkedHashMap<>();
  private final Map<String, Term> patterns = new LinkedHashMap<>();
  private final Set<Seen> seen = new HashSet<>();
  private boolean saysMore;
  private boolean unsettled;

  private record Seen(SchemaId schema, DynamicScope scope) {}

  DeclaredProperties(SchemaCompiler compiler) {
    this.compiler = compiler;
  }

  /// Forbids all members but the declared ones; everything when the schema declares none, or says
  /// itself what others may be.
  Term closing(ObjectSchema schema) {
    collect(schema);
    Terms terms = compiler.terms();
    if (unsettled) {
      return compiler.opaque(
          "what members are declared depends on a dynamic reference",
          List.of(schema.id(), Reading.CLOSED));
    }
    return saysMore || (names.isEmpty() && patterns.isEmpty())
        ? terms.everything()
        : terms.of(new Constraint.Members(names, patterns, terms.nothing()));
  }

  private void collect(JsonSchema schema) {
    if (schema instanceof ObjectSchema object) {
      compiler.within(
          object,
          () -> {
            if (seen.add(new Seen(object.id(), compiler.scope()))) {
              collectFrom(object);
            }
            return object;
          });
    }
  }

  private void collectFrom(ObjectSchema object) {
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
    for (Keyword keyword : object.keywords().values()) {
      // A negation declares nothing.
      if (KeywordKind.isOfSameValue(keyword.name()) && !keyword.name().equals("not")) {
        collectFrom(keyword.value());
      }
    }
  }

  private void collectFrom(KeywordValue value) {
    if (value instanceof KeywordValue.Reference reference) {
      unsettled |= !compiler.isSettled(reference);
      compiler.target(reference).ifPresent(this::collect);
    } else {
      value.inner().forEach(this::collect);
    }
  }
}
