package dev.meshwright.compat.jsonschema.compile;

import dev.meshwright.compat.jsonschema.term.Constraint;
import dev.meshwright.compat.jsonschema.term.JsonKind;
import dev.meshwright.compat.jsonschema.term.Term;
import dev.meshwright.compat.jsonschema.term.Terms;
import dev.meshwright.model.jsonschema.Dependency;
import dev.meshwright.model.jsonschema.JsonSchema;
import dev.meshwright.model.jsonschema.KeywordValue;
import dev.meshwright.model.jsonschema.ObjectSchema;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What objects are held to.
final class ObjectKeywords {

  private final SchemaCompiler compiler;
  private final Terms terms;
  private final ObjectSchema schema;
  private final Reading reading;
  private final List<Term> parts = new ArrayList<>();

  ObjectKeywords(SchemaCompiler compiler, ObjectSchema schema, Reading reading) {
    this.compiler = compiler;
    this.terms = compiler.terms();
    this.schema = schema;
    this.reading = reading;
  }

  List<Term> terms() {
    members();
    schema
        .value("required", KeywordValue.Names.class)
        .ifPresent(r -> r.names().forEach(name -> add(new Constraint.Has(name))));
    schema
        .value("propertyNames", KeywordValue.Schema.class)
        .map(n -> compiler.term(n.schema(), reading.below()))
        .filter(n -> n != terms.everything())
        .ifPresent(n -> add(new Constraint.Names(n)));
    count("minProperties").filter(n -> n > 0).ifPresent(n -> add(new Constraint.MinMembers(n)));
    count("maxProperties").ifPresent(n -> add(new Constraint.MaxMembers(n)));
    dependencies();
    return parts;
  }

  private void members() {
    Map<String, Term> named = compiled("properties");
    Map<String, Term> patterns = compiled("patternProperties");
    Term others =
        schema
            .value("additionalProperties", KeywordValue.Schema.class)
            .map(s -> compiler.term(s.schema(), reading.below()))
            .orElse(terms.everything());
    if (others == terms.everything()) {
      patterns.values().removeIf(t -> t == terms.everything());
    }
    named.values().removeIf(t -> t == others && patterns.isEmpty());
    if (!named.isEmpty() || !patterns.isEmpty() || others != terms.everything()) {
      add(new Constraint.Members(named, patterns, others));
    }
  }

  private Map<String, Term> compiled(String keyword) {
    Map<String, Term> result = new LinkedHashMap<>();
    schema
        .value(keyword, KeywordValue.NamedSchemas.class)
        .ifPresent(
            s -> s.schemas().forEach((n, v) -> result.put(n, compiler.term(v, reading.below()))));
    return result;
  }

  private void dependencies() {
    for (String keyword : List.of("dependencies", "dependentRequired")) {
      schema
          .value(keyword, KeywordValue.Dependencies.class)
          .ifPresent(d -> d.byName().forEach(this::dependency));
    }
    schema
        .value("dependentSchemas", KeywordValue.NamedSchemas.class)
        .ifPresent(d -> d.schemas().forEach(this::schemaDependency));
  }

  private void dependency(String name, Dependency dependency) {
    switch (dependency) {
      case Dependency.OnSchema(JsonSchema wanted) -> schemaDependency(name, wanted);
      case Dependency.OnNames(List<String> wanted) -> {
        List<Term> all = wanted.stream().map(n -> terms.of(new Constraint.Has(n))).toList();
        parts.add(terms.anyOf(lacks(name), terms.allOf(all)));
      }
    }
  }

  private void schemaDependency(String name, JsonSchema wanted) {
    Term noObject = terms.kinds(EnumSet.complementOf(EnumSet.of(JsonKind.OBJECT)));
    parts.add(terms.anyOf(noObject, lacks(name), compiler.term(wanted, reading.samePlace())));
  }

  /// Objects without a member; no value of another kind.
  private Term lacks(String name) {
    return terms.not(terms.of(new Constraint.Has(name)));
  }

  private void add(Constraint shape) {
    parts.add(terms.of(shape));
  }

  private Optional<Long> count(String name) {
    return schema.value(name, KeywordValue.Count.class).map(KeywordValue.Count::count);
  }
}
