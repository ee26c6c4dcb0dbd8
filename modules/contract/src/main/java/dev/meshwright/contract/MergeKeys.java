package dev.meshwright.contract;

import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.BooleanNode;
import dev.meshwright.model.tree.BrokenNode;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.NullNode;
import dev.meshwright.model.tree.NumberNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Merge keys of YAML 1.1 (`<<: *defaults`), which the tools that read contracts still follow: an
/// object has the members of the merged ones that it does not have itself.
final class MergeKeys {

  private static final String MERGE = "<<";

  private MergeKeys() {}

  static TreeNode resolved(TreeNode node) {
    return switch (node) {
      case ObjectNode object -> object(object);
      case ArrayNode array ->
          new ArrayNode(array.range(), array.items().stream().map(MergeKeys::resolved).toList());
      case StringNode leaf -> leaf;
      case NumberNode leaf -> leaf;
      case BooleanNode leaf -> leaf;
      case NullNode leaf -> leaf;
      case BrokenNode leaf -> leaf;
    };
  }

  private static ObjectNode object(ObjectNode object) {
    List<Member> members = new ArrayList<>();
    Set<String> own = new HashSet<>();
    for (Member member : object.members()) {
      if (!merged(member)) {
        members.add(new Member(member.key(), resolved(member.value())));
        own.add(member.key().value());
      }
    }
    for (Member member : object.members()) {
      if (merged(member)) {
        sources(member.value()).stream()
            .flatMap(source -> object(source).members().stream())
            .filter(it -> own.add(it.key().value()))
            .forEach(members::add);
      }
    }
    return new ObjectNode(object.range(), members);
  }

  private static boolean merged(Member member) {
    return member.key().value().equals(MERGE) && !sources(member.value()).isEmpty();
  }

  private static List<ObjectNode> sources(TreeNode value) {
    List<TreeNode> nodes = value instanceof ArrayNode array ? array.items() : List.of(value);
    return nodes.stream().filter(ObjectNode.class::isInstance).map(ObjectNode.class::cast).toList();
  }
}
