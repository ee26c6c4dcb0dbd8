package dev.meshwright.contract;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.contract.Located;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.BooleanNode;
import dev.meshwright.model.tree.BrokenNode;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.NullNode;
import dev.meshwright.model.tree.NumberNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The members of one object, asked for by name and type. What is of another type counts as absent:
/// that it is wrong is said where the document is held against its standard.
record LenientObject(ObjectNode node) {

  static Optional<LenientObject> of(TreeNode node) {
    return node instanceof ObjectNode object
        ? Optional.of(new LenientObject(object))
        : Optional.empty();
  }

  TextRange range() {
    return node.range();
  }

  Optional<TreeNode> value(String key) {
    return node.get(key).filter(value -> !(value instanceof NullNode));
  }

  Optional<Member> member(String key) {
    return node.member(key);
  }

  Optional<LenientObject> object(String key) {
    return value(key).flatMap(LenientObject::of);
  }

  /// A text, or a single value as it is written.
  Optional<Located> text(String key) {
    return value(key).flatMap(LenientObject::scalar);
  }

  static Optional<Located> scalar(TreeNode value) {
    return switch (value) {
      case StringNode string -> Optional.of(new Located(string.value(), string.range()));
      case NumberNode number -> Optional.of(new Located(number.literal(), number.range()));
      case BooleanNode truth ->
          Optional.of(new Located(String.valueOf(truth.value()), truth.range()));
      case NullNode absent -> Optional.empty();
      case ArrayNode array -> Optional.empty();
      case ObjectNode object -> Optional.empty();
      case BrokenNode broken -> Optional.empty();
    };
  }

  boolean flag(String key) {
    return value(key)
        .filter(BooleanNode.class::isInstance)
        .map(BooleanNode.class::cast)
        .filter(BooleanNode::value)
        .isPresent();
  }

  OptionalInt integer(String key) {
    Optional<String> literal =
        value(key)
            .filter(NumberNode.class::isInstance)
            .map(NumberNode.class::cast)
            .map(NumberNode::literal)
            .filter(it -> it.matches("-?\\d{1,9}"));
    return literal.isPresent()
        ? OptionalInt.of(Integer.parseInt(literal.get()))
        : OptionalInt.empty();
  }

  List<TreeNode> list(String key) {
    return value(key)
        .filter(ArrayNode.class::isInstance)
        .map(ArrayNode.class::cast)
        .map(ArrayNode::items)
        .orElse(List.of());
  }

  List<Located> texts(String key) {
    return list(key).stream().flatMap(item -> scalar(item).stream()).toList();
  }

  List<LenientObject> objects(String key) {
    return list(key).stream().flatMap(item -> of(item).stream()).toList();
  }
}
