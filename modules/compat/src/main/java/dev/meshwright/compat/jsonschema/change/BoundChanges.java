package dev.meshwright.compat.jsonschema.change;

import dev.meshwright.compat.jsonschema.rule.ValueRules;
import dev.meshwright.model.jsonschema.KeywordValue;
import dev.meshwright.model.jsonschema.ObjectSchema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Changes of bounds on numbers, lengths and counts.
final class BoundChanges {

  private final ChangeLog log;

  BoundChanges(ChangeLog log) {
    this.log = log;
  }

  void compare(Pair pair) {
    number(pair, "minimum", "exclusiveMinimum", 1);
    number(pair, "maximum", "exclusiveMaximum", -1);
    for (String name : List.of("minLength", "minItems", "minProperties")) {
      count(pair, name, 1);
    }
    for (String name : List.of("maxLength", "maxItems", "maxProperties")) {
      count(pair, name, -1);
    }
    multiples(pair);
    unique(pair);
  }

  /// A bound on numbers, whichever keyword says it.
  private record Bound(BigDecimal number, boolean exclusive) {

    /// Positive when this one leaves fewer numbers than the other.
    int narrowness(Bound other, int direction) {
      int byNumber = Integer.signum(number.compareTo(other.number)) * direction;
      return byNumber != 0 ? byNumber : Boolean.compare(exclusive, other.exclusive);
    }

    @Override
    public String toString() {
      return number.toPlainString() + (exclusive ? " (exclusive)" : "");
    }
  }

  private void number(Pair pair, String plain, String exclusive, int direction) {
    Optional<Bound> before = bound(pair.before(), plain, exclusive, direction);
    Optional<Bound> after = bound(pair.after(), plain, exclusive, direction);
    if (before.equals(after)) {
      return;
    }
    int narrower =
        before.isEmpty() ? 1 : after.map(a -> a.narrowness(before.get(), direction)).orElse(-1);
    String name = pair.differs(plain) ? plain : exclusive;
    report(pair, name, narrower, words(before), words(after));
  }

  private static Optional<Bound> bound(
      ObjectSchema schema, String plain, String exclusive, int direction) {
    boolean flag =
        schema.value(exclusive, KeywordValue.Flag.class).filter(f -> f.set()).isPresent();
    Optional<Bound> first = amount(schema, plain).map(n -> new Bound(n, flag));
    Optional<Bound> second = amount(schema, exclusive).map(n -> new Bound(n, true));
    if (first.isPresent() && second.isPresent()) {
      return first.get().narrowness(second.get(), direction) >= 0 ? first : second;
    }
    return first.or(() -> second);
  }

  private void count(Pair pair, String name, int direction) {
    Optional<Long> before = pair.before(name, KeywordValue.Count.class).map(c -> c.count());
    Optional<Long> after = pair.after(name, KeywordValue.Count.class).map(c -> c.count());
    if (before.equals(after)) {
      return;
    }
    long none = direction > 0 ? 0 : Long.MAX_VALUE;
    int narrower =
        Integer.signum(Long.compare(after.orElse(none), before.orElse(none))) * direction;
    report(pair, name, narrower, words(before), words(after));
  }

  private void multiples(Pair pair) {
    Optional<BigDecimal> before = amount(pair.before(), "multipleOf");
    Optional<BigDecimal> after = amount(pair.after(), "multipleOf");
    if (before.equals(after)) {
      return;
    }
    boolean loses = after.isPresent() && !divides(after.get(), before);
    boolean gains = before.isPresent() && !divides(before.get(), after);
    int told = log.size();
    log.keyword(
        loses ? ValueRules.BOUND_TIGHTENED : ValueRules.BOUND_RELAXED,
        pair,
        "multipleOf",
        LocalEffects.of(loses, gains),
        message(pair, "multipleOf", words(before), words(after), loses, gains));
    log.knownAs(
        told,
        before
            .flatMap(was -> after.map(is -> ConfluentNames.multiples(was, is)))
            .orElseGet(() ->
                ConfluentNames.bound("multipleOf", before.isPresent(), after.isPresent(), false)));
  }

  private static boolean divides(BigDecimal divisor, Optional<BigDecimal> number) {
    return number.isPresent() && number.get().remainder(divisor).signum() == 0;
  }

  private void unique(Pair pair) {
    boolean before =
        pair.before("uniqueItems", KeywordValue.Flag.class).filter(f -> f.set()).isPresent();
    boolean after =
        pair.after("uniqueItems", KeywordValue.Flag.class).filter(f -> f.set()).isPresent();
    if (before != after) {
      report(pair, "uniqueItems", after ? 1 : -1, String.valueOf(before), String.valueOf(after));
    }
  }

  private void report(Pair pair, String name, int narrower, String before, String after) {
    int told = log.size();
    log.keyword(
        narrower > 0 ? ValueRules.BOUND_TIGHTENED : ValueRules.BOUND_RELAXED,
        pair,
        name,
        LocalEffects.of(narrower > 0, narrower < 0),
        message(pair, name, before, after, narrower > 0, narrower < 0));
    boolean fromBelow = name.toLowerCase(Locale.ROOT).contains("min");
    log.knownAs(
        told,
        ConfluentNames.bound(
            name,
            pair.before().keyword(name).isPresent(),
            pair.after().keyword(name).isPresent(),
            (narrower > 0) == fromBelow));
  }

  private static String message(
      Pair pair, String name, String before, String after, boolean loses, boolean gains) {
    return Phrases.at(pair.scope())
        + ": "
        + name
        + " was "
        + before
        + " and is now "
        + after
        + ". "
        + Phrases.consequence(LocalEffects.of(loses, gains));
  }

  private static String words(Optional<?> bound) {
    return bound
        .map(b -> b instanceof BigDecimal number ? number.toPlainString() : b.toString())
        .orElse("not set");
  }

  private static Optional<BigDecimal> amount(ObjectSchema schema, String name) {
    return schema.value(name, KeywordValue.Amount.class).map(a -> a.number().value());
  }
}
