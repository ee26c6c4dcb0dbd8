package dev.meshwright.contract.standard;

import dev.meshwright.contract.standard.ValueRule.NumberForm;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/// Which numbers fit, told from how they are written.
final class NumberForms {

  private static final Pattern NUMBER =
      Pattern.compile("-?\\d{1,400}+(?:\\.\\d{1,400}+)?(?:[eE][-+]?\\d{1,3}+)?");

  private NumberForms() {}

  static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }

  /// Whether the value can be computed at little cost.
  static boolean isSmall(String literal) {
    return isNumber(literal);
  }

  /// A number too long or large to compute is only told from its sign and digits.
  static boolean fits(NumberForm form, String literal) {
    if (!isSmall(literal)) {
      boolean negative = literal.startsWith("-");
      return form == NumberForm.ANY || (!negative && !literal.contains("."));
    }
    BigDecimal value = new BigDecimal(literal);
    boolean whole = value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
    return switch (form) {
      case ANY -> true;
      case POSITIVE -> value.signum() > 0;
      case WHOLE -> whole;
      case COUNT -> whole && value.signum() >= 0;
      case ORDINAL -> whole && value.signum() > 0;
    };
  }

  static String expected(NumberForm form) {
    return switch (form) {
      case ANY -> "a number";
      case POSITIVE -> "a number above 0";
      case WHOLE -> "a whole number";
      case COUNT -> "a whole number from 0";
      case ORDINAL -> "a whole number from 1";
    };
  }
}
