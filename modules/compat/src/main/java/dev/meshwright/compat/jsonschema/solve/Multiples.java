package dev.meshwright.compat.jsonschema.solve;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/// Common multiples of decimal numbers.
final class Multiples {

  private Multiples() {}

  /// The smallest positive number that all of these divide.
  static BigDecimal common(List<BigDecimal> numbers) {
    return numbers.stream().reduce(Multiples::common).orElse(BigDecimal.ONE);
  }

  private static BigDecimal common(BigDecimal a, BigDecimal b) {
    int scale = Math.max(Math.max(a.scale(), b.scale()), 0);
    BigInteger left = a.setScale(scale).unscaledValue();
    BigInteger right = b.setScale(scale).unscaledValue();
    return new BigDecimal(left.divide(left.gcd(right)).multiply(right), scale);
  }

  /// After how many multiples of `unit` the pattern of those that an unwanted divisor divides
  /// begins again; empty when one of them divides all.
  static Optional<BigInteger> period(BigDecimal unit, List<BigDecimal> unwanted) {
    BigInteger period = BigInteger.ONE;
    for (BigDecimal divisor : unwanted) {
      BigInteger every = common(unit, divisor).divide(unit).toBigIntegerExact();
      if (every.equals(BigInteger.ONE)) {
        return Optional.empty();
      }
      period = period.divide(period.gcd(every)).multiply(every);
    }
    return Optional.of(period);
  }
}
