package dev.meshwright.schema.jsonschema.lint;

import dev.meshwright.model.jsonschema.JsonType;
import dev.meshwright.model.jsonschema.Keyword;
import dev.meshwright.model.jsonschema.KeywordValue;
import dev.meshwright.model.jsonschema.ObjectSchema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Set;

/// Bounds of numbers, and counts.
final class BoundLint {

  private final SchemaFindings findings;

  BoundLint(SchemaFindings findings) {
    this.findings = findings;
  }

  void check(ObjectSchema schema) {
    Optional<BigDecimal> min = amount(schema, "minimum");
    Optional<BigDecimal> max = amount(schema, "maximum");
    Optional<BigDecimal> above = amount(schema, "exclusiveMinimum");
    Optional<BigDecimal> below = amount(schema, "exclusiveMaximum");
    boolean reported =
        empty(schema, "minimum", min, "exclusiveMaximum", below, true)
            || empty(schema, "exclusiveMinimum", above, "maximum", max, true)
            || empty(schema, "exclusiveMinimum", above, "exclusiveMaximum", below, false)
            || flagged(schema, min, max);
    hidden(schema, "minimum", min, "exclusiveMinimum", above, 1);
    hidden(schema, "maximum", max, "exclusiveMaximum", below, -1);
    if (schema.types().equals(Set.of(JsonType.INTEGER))) {
      if (!reported) {
        integers(schema, min, max, above, below);
      }
      fraction(schema, "minimum", min, RoundingMode.CEILING);
      fraction(schema, "maximum", max, RoundingMode.FLOOR);
      amount(schema, "multipleOf")
          .filter(step -> step.compareTo(BigDecimal.ONE) == 0)
          .flatMap(step -> schema.keyword("multipleOf"))
          .ifPresent(keyword ->
              findings.needless(
                  "json-lint-multiple-of-one",
                  schema,
                  keyword,
                  "Every integer is a multiple of 1."));
    }
  }

  /// @param crossed whether the bounds may also lie the wrong way round; where both are of one kind
  ///   that is a problem of its own
  private boolean empty(
      ObjectSchema schema,
      String low,
      Optional<BigDecimal> from,
      String high,
      Optional<BigDecimal> to,
      boolean crossed) {
    if (from.isEmpty() || to.isEmpty()) {
      return false;
    }
    int order = from.get().compareTo(to.get());
    if (order == 0 || (order > 0 && crossed)) {
      report(schema, low, high);
      return true;
    }
    return false;
  }

  /// Of draft-04, where a flag makes a bound exclusive.
  private boolean flagged(ObjectSchema schema, Optional<BigDecimal> min, Optional<BigDecimal> max) {
    boolean exclusive = isSet(schema, "exclusiveMinimum") || isSet(schema, "exclusiveMaximum");
    if (exclusive && min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) == 0) {
      report(schema, "minimum", "maximum");
      return true;
    }
    return false;
  }

  private static boolean isSet(ObjectSchema schema, String name) {
    return schema.value(name, KeywordValue.Flag.class).filter(KeywordValue.Flag::set).isPresent();
  }

  private void report(ObjectSchema schema, String low, String high) {
    schema
        .keyword(high)
        .ifPresent(keyword ->
            findings.add(
                "json-lint-bounds-empty",
                keyword,
                "No number lies between " + low + " and " + high + "."));
  }

  /// @param sign 1 for lower bounds, -1 for upper ones
  private void hidden(
      ObjectSchema schema,
      String inclusive,
      Optional<BigDecimal> with,
      String exclusive,
      Optional<BigDecimal> without,
      int sign) {
    if (with.isEmpty() || without.isEmpty()) {
      return;
    }
    boolean exclusiveDecides = isFurther(without.get(), with.get(), sign);
    String idle = exclusiveDecides ? inclusive : exclusive;
    String other = exclusiveDecides ? exclusive : inclusive;
    schema
        .keyword(idle)
        .ifPresent(keyword ->
            findings.needless("json-lint-bound-hidden", schema, keyword, other + " is narrower."));
  }

  private void integers(
      ObjectSchema schema,
      Optional<BigDecimal> min,
      Optional<BigDecimal> max,
      Optional<BigDecimal> above,
      Optional<BigDecimal> below) {
    Optional<BigDecimal> lowest =
        later(
            min.map(bound -> bound.setScale(0, RoundingMode.CEILING)),
            above.map(bound -> bound.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE)),
            1);
    Optional<BigDecimal> highest =
        later(
            max.map(bound -> bound.setScale(0, RoundingMode.FLOOR)),
            below.map(bound -> bound.setScale(0, RoundingMode.CEILING).subtract(BigDecimal.ONE)),
            -1);
    boolean none =
        lowest.isPresent() && highest.isPresent() && lowest.get().compareTo(highest.get()) > 0;
    boolean crossed = min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0;
    if (none && !crossed) {
      Optional<Keyword> keyword =
          schema.keyword("maximum").or(() -> schema.keyword("exclusiveMaximum"));
      keyword.ifPresent(place ->
          findings.add(
              "json-lint-integer-between", place, "No whole number lies between the bounds."));
    }
  }

  private static Optional<BigDecimal> later(
      Optional<BigDecimal> one, Optional<BigDecimal> other, int sign) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.or(() -> other);
    }
    return isFurther(one.get(), other.get(), sign) ? one : other;
  }

  private void fraction(
      ObjectSchema schema, String name, Optional<BigDecimal> bound, RoundingMode rounding) {
    if (!findings.wants("json-lint-integer-bound-fraction")
        || bound.isEmpty()
        || bound.get().stripTrailingZeros().scale() <= 0) {
      return;
    }
    String whole = bound.get().setScale(0, rounding).toPlainString();
    schema
        .keyword(name)
        .ifPresent(keyword ->
            findings.add(
                "json-lint-integer-bound-fraction",
                keyword.range(),
                "The bound of an integer has a fraction.",
                findings.replacing("Write " + whole, keyword.node().range(), whole)));
  }

  private static Optional<BigDecimal> amount(ObjectSchema schema, String name) {
    return ConditionLint.known(schema, name)
        .map(Keyword::value)
        .filter(KeywordValue.Amount.class::isInstance)
        .map(value -> ((KeywordValue.Amount) value).number().value());
  }

  /// Whether a bound is at least as narrow as another one of its side.
  private static boolean isFurther(BigDecimal bound, BigDecimal other, int sign) {
    int order = bound.compareTo(other);
    return sign > 0 ? order >= 0 : order <= 0;
  }
}
