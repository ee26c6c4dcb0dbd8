package dev.meshwright.usecases.outline;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.BooleanNode;
import dev.meshwright.model.tree.BrokenNode;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.NullNode;
import dev.meshwright.model.tree.NumberNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.model.tree.TreeNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The keys of a text of JSON or YAML, and its items by what they call themselves.
final class TreeOutline {

  /// By what an item is told from its neighbors, the best first.
  private static final List<String> NAMES =
      List.of("name", "title", "property", "id", "column", "sample", "server", "username", "type");

  private final String text;

  private TreeOutline(String text) {
    this.text = text;
  }

  static OutlineEntry of(TreeDocument tree) {
    return ReadOutline.whole(tree.text(), new TreeOutline(tree.text()).inside(tree.root()));
  }

  /// What an alias stands for is elsewhere in the text, and told there.
  private boolean isAlias(TreeNode node) {
    return !node.range().isEmpty() && node.range().of(text).startsWith("*");
  }

  private List<OutlineEntry> inside(TreeNode node) {
    if (isAlias(node)) {
      return List.of();
    }
    return switch (node) {
      case ObjectNode object -> object.members().stream().map(this::member).toList();
      case ArrayNode array -> items(array);
      case StringNode string -> List.of();
      case NumberNode number -> List.of();
      case BooleanNode bool -> List.of();
      case NullNode none -> List.of();
      case BrokenNode broken -> List.of();
    };
  }

  private OutlineEntry member(Member member) {
    return new OutlineEntry(
        member.key().value(), member.range(), member.key().range(), inside(member.value()));
  }

  private List<OutlineEntry> items(ArrayNode array) {
    List<OutlineEntry> items = new ArrayList<>();
    for (TreeNode item : array.items()) {
      Optional<StringNode> name = name(item);
      items.add(
          new OutlineEntry(
              name.map(StringNode::value).orElse("[" + (items.size() + 1) + "]"),
              item.range(),
              name.map(StringNode::range).orElse(TextRange.at(item.range().start())),
              inside(item)));
    }
    return items;
  }

  private static Optional<StringNode> name(TreeNode item) {
    return Stream.of(item)
        .filter(ObjectNode.class::isInstance)
        .map(ObjectNode.class::cast)
        .flatMap(object -> NAMES.stream().flatMap(key -> object.string(key).stream()))
        .filter(name -> !name.value().isBlank())
        .findFirst();
  }
}
