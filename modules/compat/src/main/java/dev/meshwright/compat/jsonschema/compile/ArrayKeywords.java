package dev.meshwright.compat.jsonschema.compile;

import dev.meshwright.compat.jsonschema.term.Constraint;
import dev.meshwright.compat.jsonschema.term.Term;
import dev.meshwright.compat.jsonschema.term.Terms;
import dev.meshwright.model.jsonschema.JsonSchema;
import dev.meshwright.model.jsonschema.KeywordValue;
import dev.meshwright.model.jsonschema.ObjectSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What arrays are held to. The parser has read only the keywords that the schema's draft knows.
final class ArrayKeywords {

  private final SchemaCompiler compiler;
  private final Terms terms;
  private final ObjectSchema schema;
  private final Reading below;
  private final List<Term> parts = new ArrayList<>();

  ArrayKeywords(SchemaCompiler compiler, ObjectSchema schema, Reading reading) {
    this.compiler = compiler;
    this.terms = compiler.terms();
    this.schema = schema;
    this.below = reading.below();
  }

  List<Term> terms() {
    items();
    one("contains").ifPresent(this::contains);
    count("minItems").filter(n -> n > 0).ifPresent(n -> add(new Constraint.MinItems(n)));
    count("maxItems").ifPresent(n -> add(new Constraint.MaxItems(n)));
    if (schema.value("uniqueItems", KeywordValue.Flag.class).filter(f -> f.set()).isPresent()) {
      add(new Constraint.UniqueItems());
    }
    return parts;
  }

  private void items() {
    Optional<List<JsonSchema>> tuple = many("prefixItems").or(() -> many("items"));
    String rest = many("items").isPresent() ? "additionalItems" : "items";
    List<Term> prefix = new ArrayList<>();
    tuple.ifPresent(list -> list.forEach(s -> prefix.add(compiler.term(s, below))));
    Term others = one(rest).map(s -> compiler.term(s, below)).orElse(terms.everything());
    while (!prefix.isEmpty() && prefix.getLast() == others) {
      prefix.removeLast();
    }
    if (!prefix.isEmpty() || others != terms.everything()) {
      add(new Constraint.Items(List.copyOf(prefix), others));
    }
  }

  private void contains(JsonSchema wanted) {
    long min = count("minContains").orElse(1L);
    long max = count("maxContains").orElse(Long.MAX_VALUE);
    if (min > 0 || max < Long.MAX_VALUE) {
      add(new Constraint.Contains(compiler.term(wanted, Reading.OPEN), min, max));
    }
  }

  private void add(Constraint shape) {
    parts.add(terms.of(shape));
  }

  private Optional<JsonSchema> one(String name) {
    return schema.value(name, KeywordValue.Schema.class).map(KeywordValue.Schema::schema);
  }

  private Optional<List<JsonSchema>> many(String name) {
    return schema.value(name, KeywordValue.Schemas.class).map(KeywordValue.Schemas::schemas);
  }

  private Optional<Long> count(String name) {
    return schema.value(name, KeywordValue.Count.class).map(KeywordValue.Count::count);
  }
}
