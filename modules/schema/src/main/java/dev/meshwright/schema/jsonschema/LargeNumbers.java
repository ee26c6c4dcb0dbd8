package dev.meshwright.schema.jsonschema;

import dev.meshwright.model.json.JsonNumber;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Spells numbers beyond the largest double so that the validator's library keeps their value. It
/// reads integers as they are, but takes `1e400` for infinity, and so for any other such number.
final class LargeNumbers {

  /// More digits before the point than any double has are not reached without one of these.
  private static final Pattern SUSPECT = Pattern.compile("[eE]\\+?\\d{3}|\\d{200}");

  private static final Pattern TOKEN =
      Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"|-?\\d[\\d.eE+-]*+");

  /// Integers with fewer digits have a double near them.
  private static final int DIGITS_OF_DOUBLES = 309;

  private LargeNumbers() {}

  /// The same JSON in a spelling that is read exactly; empty when there is none.
  static Optional<String> spelled(String json) {
    if (!SUSPECT.matcher(json).find()) {
      return Optional.of(json);
    }
    StringBuilder spelled = new StringBuilder();
    Matcher tokens = TOKEN.matcher(json);
    while (tokens.find()) {
      String token = tokens.group();
      Optional<String> exact = token.startsWith("\"") ? Optional.of(token) : number(token);
      if (exact.isEmpty()) {
        return Optional.empty();
      }
      tokens.appendReplacement(spelled, Matcher.quoteReplacement(exact.get()));
    }
    return Optional.of(tokens.appendTail(spelled).toString());
  }

  private static Optional<String> number(String literal) {
    BigDecimal value;
    try {
      value = new BigDecimal(literal);
    } catch (NumberFormatException beyondAll) {
      return Optional.empty();
    }
    long digits = (long) value.precision() - value.scale();
    if (value.signum() == 0 || digits < DIGITS_OF_DOUBLES) {
      return Optional.of(literal);
    }
    boolean readable = digits <= JsonNumber.MAX_DIGITS && value.stripTrailingZeros().scale() <= 0;
    return readable ? Optional.of(value.toBigInteger().toString()) : Optional.empty();
  }
}
