package dev.meshwright.compat.avro;

import dev.meshwright.model.json.JsonQuotes;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.BooleanNode;
import dev.meshwright.model.tree.BrokenNode;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.NullNode;
import dev.meshwright.model.tree.NumberNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import dev.meshwright.text.JsonText;
import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeMap;

/// JSON values as they are compared and shown.
final class AvroJson {

  private static final int SHOWN = 60;

  /// Longer numbers are compared as they are written; what they cost does not matter then.
  private static final int MAX_NUMBER = 40;

  private AvroJson() {}

  /// The value in a form that is equal for equal values, whatever their layout and key order.
  static String normal(TreeNode value) {
    return switch (value) {
      case ObjectNode object -> normalWithout(object, Set.of());
      case ArrayNode array -> {
        StringBuilder items = new StringBuilder("[");
        for (TreeNode item : array.items()) {
          items.append(normal(item)).append(',');
        }
        yield items.append(']').toString();
      }
      case StringNode string -> JsonQuotes.quote(string.value());
      case NumberNode number -> number(number.literal());
      case BooleanNode bool -> String.valueOf(bool.value());
      case NullNode ignored -> "null";
      case BrokenNode ignored -> "?";
    };
  }

  /// An object without some of its own members.
  static String normalWithout(ObjectNode object, Set<String> left) {
    TreeMap<String, String> members = new TreeMap<>();
    for (Member member : object.members()) {
      if (!left.contains(member.key().value())) {
        members.put(JsonQuotes.quote(member.key().value()), normal(member.value()));
      }
    }
    return members.toString();
  }

  private static String number(String literal) {
    boolean small =
        literal.length() <= MAX_NUMBER && literal.indexOf('e') < 0 && literal.indexOf('E') < 0;
    return small ? new BigDecimal(literal).stripTrailingZeros().toPlainString() : literal;
  }

  /// The value as messages quote it.
  static String shown(TreeNode value) {
    String json = JsonText.compact(value);
    return json.length() <= SHOWN ? json : json.substring(0, SHOWN - 3) + "...";
  }
}
