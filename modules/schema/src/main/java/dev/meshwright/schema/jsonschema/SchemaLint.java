package dev.meshwright.schema.jsonschema;

import dev.meshwright.model.jsonschema.Dialect;
import dev.meshwright.model.jsonschema.Keyword;
import dev.meshwright.model.jsonschema.KeywordKind;
import dev.meshwright.model.jsonschema.KeywordValue;
import dev.meshwright.model.jsonschema.ObjectSchema;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Reports keywords that are well formed but cannot be meant: bounds that exclude each other, and
/// what stands beside a reference and is ignored there.
final class SchemaLint {

  private final SchemaProblems problems;

  SchemaLint(SchemaProblems problems) {
    this.problems = problems;
  }

  void check(ObjectSchema schema) {
    bounds(schema, "minimum", "maximum");
    bounds(schema, "exclusiveMinimum", "exclusiveMaximum");
    counts(schema, "minLength", "maxLength");
    counts(schema, "minItems", "maxItems");
    counts(schema, "minProperties", "maxProperties");
    counts(schema, "minContains", "maxContains");
    requiredOften(schema);
    besideReference(schema);
  }

  private void bounds(ObjectSchema schema, String low, String high) {
    Optional<BigDecimal> min = amount(schema, low);
    Optional<BigDecimal> max = amount(schema, high);
    if (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0) {
      report(schema, low, high, "No number");
    }
  }

  private void counts(ObjectSchema schema, String low, String high) {
    Optional<Long> min = count(schema, low);
    Optional<Long> max = count(schema, high);
    if (min.isPresent() && max.isPresent() && min.get() > max.get()) {
      report(schema, low, high, "Nothing");
    }
  }

  private void report(ObjectSchema schema, String low, String high, String what) {
    schema
        .keyword(low)
        .ifPresent(k ->
            problems.warning(
                "json-bounds-impossible",
                schema.id().file(),
                k.range(),
                what + " can fulfil this: " + low + " is greater than " + high + ".",
                "Exchange or correct the two."));
  }

  private void requiredOften(ObjectSchema schema) {
    Optional<KeywordValue.Names> required = schema.value("required", KeywordValue.Names.class);
    if (required.isPresent()) {
      Set<String> seen = new HashSet<>();
      for (String name : required.get().names()) {
        if (!seen.add(name)) {
          schema
              .keyword("required")
              .ifPresent(k ->
                  problems.warning(
                      "json-required-twice",
                      schema.id().file(),
                      k.node().range(),
                      "required names " + name + " more than once.",
                      "Remove one of them."));
        }
      }
    }
  }

  private void besideReference(ObjectSchema schema) {
    if (schema.dialect().atLeast(Dialect.DRAFT_2019_09)
        || schema.value("$ref", KeywordValue.Reference.class).isEmpty()) {
      return;
    }
    for (Keyword keyword : schema.keywords().values()) {
      boolean ignored =
          !(keyword.value() instanceof KeywordValue.Data)
              && !KeywordKind.isHarmlessBesideReference(keyword.name());
      if (ignored) {
        problems.warning(
            "json-ref-sibling",
            schema.id().file(),
            keyword.key(),
            keyword.name() + " has no effect: until draft-07 everything beside $ref is ignored.",
            "Put the reference and this into an allOf.");
      }
    }
  }

  private static Optional<BigDecimal> amount(ObjectSchema schema, String name) {
    return schema.value(name, KeywordValue.Amount.class).map(a -> a.number().value());
  }

  private static Optional<Long> count(ObjectSchema schema, String name) {
    return schema.value(name, KeywordValue.Count.class).map(KeywordValue.Count::count);
  }
}
