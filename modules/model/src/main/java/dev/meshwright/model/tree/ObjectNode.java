package dev.meshwright.model.tree;

import dev.meshwright.model.TextRange;
import java.util.List;
import java.util.Optional;

/// An object, its members in the order of the text; duplicate keys are all kept.
public record ObjectNode(TextRange range, List<Member> members) implements TreeNode {

  public ObjectNode {
    members = List.copyOf(members);
  }

  /// The last member with this key, as most readers take it.
  public Optional<Member> member(String key) {
    for (int i = members.size() - 1; i >= 0; i--) {
      if (members.get(i).key().value().equals(key)) {
        return Optional.of(members.get(i));
      }
    }
    return Optional.empty();
  }

  public Optional<TreeNode> get(String key) {
    return member(key).map(Member::value);
  }

  /// The value of a member when it is a string.
  public Optional<StringNode> string(String key) {
    return get(key).filter(StringNode.class::isInstance).map(StringNode.class::cast);
  }
}
