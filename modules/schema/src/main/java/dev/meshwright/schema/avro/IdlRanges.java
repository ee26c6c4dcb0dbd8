package dev.meshwright.schema.avro;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.BooleanNode;
import dev.meshwright.model.tree.BrokenNode;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.NullNode;
import dev.meshwright.model.tree.NumberNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Gives the nodes of a schema's JSON form the places of their names in the IDL text.
final class IdlRanges {

  private final IdlText idl;
  private final Map<String, TextRange> declarations;
  private final Map<Integer, Map<String, TextRange>> bodies = new HashMap<>();

  IdlRanges(IdlText idl) {
    this.idl = idl;
    this.declarations = idl.declarations();
  }

  TreeNode place(TreeNode root) {
    return place(root, TextRange.at(0), TextRange.at(0));
  }

  /// @param type the place of the type around
  /// @param here the place of what the node belongs to
  private TreeNode place(TreeNode node, TextRange type, TextRange here) {
    return switch (node) {
      case ObjectNode object -> object(object, type, here);
      case ArrayNode array ->
          new ArrayNode(here, array.items().stream().map(i -> item(i, type, here)).toList());
      case StringNode string -> new StringNode(here, string.value());
      case NumberNode number -> new NumberNode(here, number.literal());
      case BooleanNode bool -> new BooleanNode(here, bool.value());
      case NullNode ignored -> new NullNode(here);
      case BrokenNode ignored -> new BrokenNode(here);
    };
  }

  /// A symbol of an enum stands in its body; other items belong where their list belongs.
  private TreeNode item(TreeNode item, TextRange type, TextRange here) {
    if (item instanceof StringNode symbol && !type.isEmpty()) {
      return new StringNode(inBody(type, symbol.value(), here), symbol.value());
    }
    return place(item, type, here);
  }

  private TextRange inBody(TextRange type, String name, TextRange otherwise) {
    return bodies.computeIfAbsent(type.end(), idl::body).getOrDefault(name, otherwise);
  }

  private ObjectNode object(ObjectNode object, TextRange type, TextRange here) {
    Optional<String> name = object.string("name").map(StringNode::value);
    boolean isType =
        object.get("fields").isPresent()
            || object.get("symbols").isPresent()
            || object.get("size").isPresent();
    TextRange around = type;
    TextRange own = here;
    if (name.isPresent() && isType) {
      own = declarations.getOrDefault(name.get(), here);
      around = own;
    } else if (name.isPresent() && !type.isEmpty()) {
      own = inBody(type, name.get(), here);
    }
    TextRange place = own;
    TextRange inside = around;
    return new ObjectNode(
        place,
        object.members().stream()
            .map(member ->
                new Member(
                    new StringNode(place, member.key().value()),
                    place(member.value(), inside, place)))
            .toList());
  }
}
