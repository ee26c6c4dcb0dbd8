package dev.meshwright.contract.standard;

import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.BooleanNode;
import dev.meshwright.model.tree.BrokenNode;
import dev.meshwright.model.tree.NullNode;
import dev.meshwright.model.tree.NumberNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/// A value without its place, to tell whether two are equal as JSON has it.
final class Contents {

  private record Amount(Object value) {}

  private record Nothing() {}

  private Contents() {}

  static Object of(TreeNode node) {
    return switch (node) {
      case StringNode text -> text.value();
      case NumberNode number -> new Amount(value(number.literal()));
      case BooleanNode truth -> truth.value();
      case NullNode none -> new Nothing();
      case BrokenNode broken -> broken;
      case ArrayNode array -> array.items().stream().map(Contents::of).toList();
      case ObjectNode object -> {
        Map<String, Object> members = new HashMap<>();
        object.members().forEach(it -> members.put(it.key().value(), of(it.value())));
        yield members;
      }
    };
  }

  private static Object value(String literal) {
    return NumberForms.isSmall(literal) ? new BigDecimal(literal).stripTrailingZeros() : literal;
  }
}
