package dev.meshwright.compat.jsonschema.compile;

import dev.meshwright.compat.jsonschema.term.Kind;
import dev.meshwright.compat.jsonschema.term.Shape;
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
    amount("multipleOf").ifPresent(by -> add(new Shape.MultipleOf(by)));
    count("minLength").filter(n -> n > 0).ifPresent(n -> add(new Shape.MinLength(n)));
    count("maxLength").ifPresent(n -> add(new Shape.MaxLength(n)));
    schema
        .value("pattern", KeywordValue.Text.class)
        .ifPresent(p -> add(new Shape.Pattern(p.text())));
    return parts;
  }

  private void types(Set<JsonType> types) {
    EnumSet<Kind> kinds = EnumSet.noneOf(Kind.class);
    types.forEach(t -> kinds.add(kind(t)));
    parts.add(terms.kinds(kinds));
    if (types.contains(JsonType.INTEGER) && !types.contains(JsonType.NUMBER)) {
      add(new Shape.MultipleOf(BigDecimal.ONE));
    }
  }

  private static Kind kind(JsonType type) {
    return switch (type) {
      case NULL -> Kind.NULL;
      case BOOLEAN -> Kind.BOOLEAN;
      case INTEGER, NUMBER -> Kind.NUMBER;
      case STRING -> Kind.STRING;
      case ARRAY -> Kind.ARRAY;
      case OBJECT -> Kind.OBJECT;
    };
  }

  private void bounds() {
    boolean flags = !schema.dialect().atLeast(Dialect.DRAFT_06);
    boolean openBelow = flags && flag("exclusiveMinimum");
    boolean openAbove = flags && flag("exclusiveMaximum");
    amount("minimum").ifPresent(bound -> add(new Shape.Minimum(bound, openBelow)));
    amount("maximum").ifPresent(bound -> add(new Shape.Maximum(bound, openAbove)));
    amount("exclusiveMinimum").ifPresent(bound -> add(new Shape.Minimum(bound, true)));
    amount("exclusiveMaximum").ifPresent(bound -> add(new Shape.Maximum(bound, true)));
  }

  private void add(Shape shape) {
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
