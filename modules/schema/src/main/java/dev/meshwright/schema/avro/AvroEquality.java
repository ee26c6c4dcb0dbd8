package dev.meshwright.schema.avro;

import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.BooleanNode;
import dev.meshwright.model.tree.BrokenNode;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.NullNode;
import dev.meshwright.model.tree.NumberNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import java.util.Set;
import java.util.TreeMap;

/// Whether two definitions of one type say the same, documentation and aliases aside.
final class AvroEquality {

  private static final Set<String> ASIDE = Set.of("doc", "aliases");

  private AvroEquality() {}

  static boolean same(TreeNode left, TreeNode right) {
    return form(left).equals(form(right));
  }

  private static Object form(TreeNode node) {
    return switch (node) {
      case ObjectNode object -> {
        TreeMap<String, Object> members = new TreeMap<>();
        for (Member member : object.members()) {
          if (!ASIDE.contains(member.key().value())) {
            members.put(member.key().value(), form(member.value()));
          }
        }
        yield members;
      }
      case ArrayNode array -> array.items().stream().map(AvroEquality::form).toList();
      case StringNode string -> '"' + string.value();
      case NumberNode number -> number.literal();
      case BooleanNode bool -> bool.value();
      case NullNode ignored -> "null";
      case BrokenNode broken -> broken;
    };
  }
}
