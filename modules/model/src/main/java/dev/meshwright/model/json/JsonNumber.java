package dev.meshwright.model.json;

import java.math.BigDecimal;
import java.util.Optional;

/// A number of any size within reason; see [#MAX_DIGITS].
///
/// @param value without trailing zeros, so that equal numbers are equal records
public record JsonNumber(BigDecimal value) implements JsonValue {

  /// Most decimal digits, before or after the point, of a number that is calculated with. A short
  /// text such as `1e1000000` can name a number that does not fit into memory once it is added up.
  public static final int MAX_DIGITS = 1_000;

  public JsonNumber {
    value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
  }

  public static JsonNumber of(long value) {
    return new JsonNumber(BigDecimal.valueOf(value));
  }

  /// Reads a literal; empty when it is no number or one beyond [#MAX_DIGITS].
  public static Optional<JsonNumber> parse(String literal) {
    if (literal.length() > MAX_DIGITS) {
      return Optional.empty();
    }
    try {
      BigDecimal read = new BigDecimal(literal);
      boolean within = Math.abs((long) read.scale()) <= MAX_DIGITS;
      return within || read.signum() == 0 ? Optional.of(new JsonNumber(read)) : Optional.empty();
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }

  public boolean isInteger() {
    return value.scale() <= 0;
  }

  /// As people write it: without exponent unless it is long.
  public String text() {
    return value.scale() > -20 && value.scale() < 20 ? value.toPlainString() : value.toString();
  }
}
