package dev.meshwright.schema.avro;

import dev.meshwright.model.tree.NumberNode;
import java.math.BigInteger;
import java.util.Optional;

/// Whole numbers as Avro's parsers take them: written without point and exponent.
final class AvroNumbers {

  private static final int MAX_DIGITS = 20;

  private AvroNumbers() {}

  static Optional<Integer> asInt(NumberNode number) {
    return whole(number).filter(value -> value.bitLength() < 32).map(BigInteger::intValue);
  }

  static boolean isLong(NumberNode number) {
    return whole(number).filter(value -> value.bitLength() < 64).isPresent();
  }

  static boolean isWhole(NumberNode number) {
    return number.literal().chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'));
  }

  private static Optional<BigInteger> whole(NumberNode number) {
    return isWhole(number) && number.literal().length() <= MAX_DIGITS
        ? Optional.of(new BigInteger(number.literal()))
        : Optional.empty();
  }
}
