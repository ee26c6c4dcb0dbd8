package dev.meshwright.compat.jsonschema.solve;

import dev.meshwright.compat.jsonschema.term.Constraint;
import dev.meshwright.model.json.JsonNumber;
import dev.meshwright.model.json.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A number within limits: exact, without rounding.
final class NumberLeaf {

  private static final int MOST_TRIES = 20_000;

  private final NumberInterval span = new NumberInterval();
  private final List<BigDecimal> divisors = new ArrayList<>();
  private final List<BigDecimal> unwantedDivisors = new ArrayList<>();
  private final Set<BigDecimal> excluded = new HashSet<>();

  NumberLeaf(GoalBranch branch) {
    for (Constraint.Limit limit : branch.wanted()) {
      switch (limit) {
        case Constraint.Minimum(BigDecimal bound, boolean exclusive) -> span.from(bound, exclusive);
        case Constraint.Maximum(BigDecimal bound, boolean exclusive) -> span.to(bound, exclusive);
        case Constraint.MultipleOf(BigDecimal divisor) -> divisors.add(divisor);
        case Constraint.Limit other -> {}
      }
    }
    for (Constraint.Limit limit : branch.unwanted()) {
      switch (limit) {
        case Constraint.Minimum(BigDecimal bound, boolean exclusive) -> span.to(bound, !exclusive);
        case Constraint.Maximum(BigDecimal bound, boolean exclusive) ->
            span.from(bound, !exclusive);
        case Constraint.MultipleOf(BigDecimal divisor) -> unwantedDivisors.add(divisor);
        case Constraint.Limit other -> {}
      }
    }
    for (JsonValue value : branch.excluded()) {
      if (value instanceof JsonNumber(BigDecimal number)) {
        excluded.add(number);
      }
    }
  }

  Sample find() {
    if (span.isEmpty()) {
      return Sample.none();
    }
    return divisors.isEmpty() ? anyDecimal() : multiple(Multiples.common(divisors));
  }

  private Sample anyDecimal() {
    for (BigDecimal candidate : span.candidates(scales())) {
      if (fits(candidate)) {
        return Sample.found(new JsonNumber(candidate));
      }
    }
    // The last candidate has more digits than anything it must avoid, so a span with room holds it.
    return Sample.none();
  }

  private int scales() {
    int most = 0;
    for (BigDecimal number : unwantedDivisors) {
      most = Math.max(most, number.scale());
    }
    for (BigDecimal number : excluded) {
      most = Math.max(most, number.scale());
    }
    return most;
  }

  private Sample multiple(BigDecimal unit) {
    Optional<BigInteger> period = Multiples.period(unit, unwantedDivisors);
    if (period.isEmpty()) {
      return Sample.none();
    }
    BigInteger needed = period.get().multiply(BigInteger.valueOf(excluded.size() + 1L));
    int tries = needed.min(BigInteger.valueOf(MOST_TRIES)).intValue();
    BigInteger first = span.nearestToZero(unit);
    for (int sign : new int[] {1, -1}) {
      BigInteger factor = first;
      for (int i = 0; i < tries; i++) {
        BigDecimal candidate = unit.multiply(new BigDecimal(factor));
        if (!span.contains(candidate)) {
          break;
        }
        if (fits(candidate)) {
          return Sample.found(new JsonNumber(candidate));
        }
        factor = factor.add(BigInteger.valueOf(sign));
      }
    }
    return needed.bitLength() > 14
        ? Sample.doubtful("the multiples in play have too large a period to look at")
        : Sample.none();
  }

  private boolean fits(BigDecimal candidate) {
    return span.contains(candidate)
        && !excluded.contains(new JsonNumber(candidate).value())
        && unwantedDivisors.stream().noneMatch(d -> candidate.remainder(d).signum() == 0);
  }
}
