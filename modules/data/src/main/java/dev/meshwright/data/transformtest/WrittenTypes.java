package dev.meshwright.data.transformtest;

import dev.meshwright.model.tree.BooleanNode;
import dev.meshwright.model.tree.NullNode;
import dev.meshwright.model.tree.NumberNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The type of a column for which nobody says one: the narrowest that holds all of its written
/// values as they are. What looks like a number and would lose its spelling makes it text.
final class WrittenTypes {

  private static final Pattern PLAIN = Pattern.compile("-?(?:0|[1-9]\\d*)(?:\\.\\d+)?");
  private static final Pattern EXPONENT =
      Pattern.compile("-?(?:0|[1-9]\\d*)(?:\\.\\d+)?[eE][+-]?\\d{1,3}");
  private static final int MOST_DIGITS = 38;
  private static final int DIGITS_OF_BIGINT = 18;

  private WrittenTypes() {}

  /// Empty where the values are lists or mappings, or there are none: the engine sees for itself.
  static Optional<String> of(List<TreeNode> cells) {
    List<TreeNode> there = cells.stream().filter(cell -> !(cell instanceof NullNode)).toList();
    boolean scalars =
        there.stream()
            .allMatch(cell ->
                cell instanceof StringNode
                    || cell instanceof NumberNode
                    || cell instanceof BooleanNode);
    if (there.isEmpty() || !scalars) {
      return Optional.empty();
    }
    if (there.stream().allMatch(BooleanNode.class::isInstance)) {
      return Optional.of("BOOLEAN");
    }
    List<String> numbers =
        there.stream()
            .filter(NumberNode.class::isInstance)
            .map(cell -> ((NumberNode) cell).literal())
            .toList();
    return Optional.of(numbers.size() == there.size() ? ofNumbers(numbers) : "VARCHAR");
  }

  private static String ofNumbers(List<String> numbers) {
    if (!numbers.stream().allMatch(text -> PLAIN.matcher(text).matches())) {
      return numbers.stream().allMatch(WrittenTypes::isReal) ? "DOUBLE" : "VARCHAR";
    }
    int whole = 1;
    int scale = 0;
    for (String text : numbers) {
      BigDecimal number = new BigDecimal(text);
      scale = Math.max(scale, number.scale());
      whole = Math.max(whole, number.precision() - number.scale());
    }
    if (whole + scale > MOST_DIGITS) {
      return "VARCHAR";
    }
    if (scale > 0) {
      return "DECIMAL(" + (whole + scale) + ", " + scale + ")";
    }
    return whole <= 9 ? "INTEGER" : whole <= DIGITS_OF_BIGINT ? "BIGINT" : "HUGEINT";
  }

  private static boolean isReal(String text) {
    if (!PLAIN.matcher(text).matches() && !EXPONENT.matcher(text).matches()) {
      return false;
    }
    double value = Double.parseDouble(text);
    return Double.isFinite(value)
        && new BigDecimal(Double.toString(value)).compareTo(new BigDecimal(text)) == 0;
  }
}
