package dev.meshwright.usecases.quality;

import dev.meshwright.model.contract.Located;
import dev.meshwright.model.contract.QualityRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the value of a quality rule is compared with.
///
/// @param operator `mustBe`, `mustBeBetween` ...
/// @param values one, or two for a range
record QualityBound(String operator, List<BigDecimal> values) {

  /// Exponents beyond this are no counts; to write them out would fill the memory.
  private static final int MOST_DIGITS = 1_000;

  QualityBound {
    values = List.copyOf(values);
  }

  /// Empty when the rule compares with nothing, or not with numbers.
  static Optional<QualityBound> of(QualityRule rule) {
    return rule.operator()
        .flatMap(operator -> {
          List<BigDecimal> values = new ArrayList<>();
          for (Located value : operator.values()) {
            try {
              BigDecimal number = new BigDecimal(value.value());
              if (Math.abs((long) number.scale()) > MOST_DIGITS) {
                return Optional.empty();
              }
              values.add(number);
            } catch (NumberFormatException noNumber) {
              return Optional.empty();
            }
          }
          String name = operator.name().value();
          return values.size() == (name.endsWith("Between") ? 2 : 1)
              ? Optional.of(new QualityBound(name, values))
              : Optional.empty();
        });
  }

  boolean holds(BigDecimal measured) {
    int first = measured.compareTo(values.getFirst());
    int last = measured.compareTo(values.getLast());
    return switch (operator) {
      case "mustBe" -> first == 0;
      case "mustNotBe" -> first != 0;
      case "mustBeGreaterThan" -> first > 0;
      case "mustBeGreaterOrEqualTo" -> first >= 0;
      case "mustBeLessThan" -> first < 0;
      case "mustBeLessOrEqualTo" -> first <= 0;
      case "mustBeBetween" -> first >= 0 && last <= 0;
      case "mustNotBeBetween" -> first < 0 || last > 0;
      default -> throw new IllegalStateException("no operator of contracts: " + operator);
    };
  }

  /// `must be between 1 and 5`.
  String words() {
    String words = operator.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    String bounds = String.join(" and ", values.stream().map(BigDecimal::toPlainString).toList());
    return words + " " + bounds;
  }
}
