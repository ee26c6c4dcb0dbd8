package dev.meshwright.compat.jsonschema.compile;

import dev.meshwright.compat.jsonschema.term.Constraint;
import dev.meshwright.compat.jsonschema.term.JsonKind;
import dev.meshwright.compat.jsonschema.term.Term;
import dev.meshwright.compat.jsonschema.term.Terms;
import dev.meshwright.model.jsonschema.Dialect;
import dev.meshwright.model.jsonschema.JsonType;
import dev.meshwright.model.jsonschema.KeywordValue;
import dev.meshwright.model.jsonschema.ObjectSchema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `type`, `enum`, `const`, and what numbers and strings are held to.
final class ScalarKeywords {

  private final Terms terms;
  private final ObjectSchema schema;
  private final List<Term> parts = new ArrayList<>();

  ScalarKeywords(Terms terms, ObjectSchema schema) {
    this.terms = terms;
    this.schema = schema;
  }

  List<Term> terms() {
    schema.value("type", KeywordValue.Types.class).ifPresent(t -> types(t.types()));
    for (String name : List.of("enum", "const")) {
      schema
          .value(name, KeywordValue.Values.class)
          .ifPresent(v -> parts.add(terms.values(new LinkedHashSet<>(v.values()))));
    }
    bounds();
    amount("multipleOf").ifPresent(by -> add(new Constraint.MultipleOf(by)));
    count("minLength").filter(n -> n > 0).ifPresent(n -> add(new Constraint.MinLength(n)));
    count("maxLength").ifPresent(n -> add(new Constraint.MaxLength(n)));
    schema
        .value("pattern", KeywordValue.Text.class)
        .ifPresent(p -> add(new Constraint.Pattern(p.text())));
    return parts;
  }

  private void types(Set<JsonType> types) {
    EnumSet<JsonKind> kinds = EnumSet.noneOf(JsonKind.class);
    types.forEach(t -> kinds.add(kind(t)));
    parts.add(terms.kinds(kinds));
    if (types.contains(JsonType.INTEGER) && !types.contains(JsonType.NUMBER)) {
      add(new Constraint.MultipleOf(BigDecimal.ONE));
    }
  }

  private static JsonKind kind(JsonType type) {
    return switch (type) {
      case NULL -> JsonKind.NULL;
      case BOOLEAN -> JsonKind.BOOLEAN;
      case INTEGER, NUMBER -> JsonKind.NUMBER;
      case STRING -> JsonKind.STRING;
      case ARRAY -> JsonKind.ARRAY;
      case OBJECT -> JsonKind.OBJECT;
    };
  }

  private void bounds() {
    boolean flags = !schema.dialect().atLeast(Dialect.DRAFT_06);
    boolean openBelow = flags && flag("exclusiveMinimum");
    boolean openAbove = flags && flag("exclusiveMaximum");
    amount("minimum").ifPresent(bound -> add(new Constraint.Minimum(bound, openBelow)));
    amount("maximum").ifPresent(bound -> add(new Constraint.Maximum(bound, openAbove)));
    amount("exclusiveMinimum").ifPresent(bound -> add(new Constraint.Minimum(bound, true)));
    amount("exclusiveMaximum").ifPresent(bound -> add(new Constraint.Maximum(bound, true)));
  }

  private void add(Constraint shape) {
    parts.add(terms.of(shape));
  }

  private boolean flag(String name) {
    return schema.value(name, KeywordValue.Flag.class).map(KeywordValue.Flag::set).orElse(false);
  }

  private Optional<BigDecimal> amount(String name) {
    return schema.value(name, KeywordValue.Amount.class).map(a -> a.number().value());
  }

  private Optional<Long> count(String name) {
    return schema.value(name, KeywordValue.Count.class).map(KeywordValue.Count::count);
  }
}
