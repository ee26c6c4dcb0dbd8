package dev.meshwright.text;

import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.BooleanNode;
import dev.meshwright.model.tree.BrokenNode;
import dev.meshwright.model.tree.NullNode;
import dev.meshwright.model.tree.NumberNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import java.util.stream.Collectors;

/// The content of a tree without its ranges, on one line: what tests compare.
final class TreeText {

  private TreeText() {}

  static String of(TreeNode node) {
    return switch (node) {
      case ObjectNode object ->
          object.members().stream()
              .map(member -> quoted(member.key().value()) + ":" + of(member.value()))
              .collect(Collectors.joining(",", "{", "}"));
      case ArrayNode array ->
          array.items().stream().map(TreeText::of).collect(Collectors.joining(",", "[", "]"));
      case StringNode string -> quoted(string.value());
      case NumberNode number -> number.literal();
      case BooleanNode bool -> String.valueOf(bool.value());
      case NullNode ignored -> "null";
      case BrokenNode ignored -> "?";
    };
  }

  private static String quoted(String value) {
    return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
