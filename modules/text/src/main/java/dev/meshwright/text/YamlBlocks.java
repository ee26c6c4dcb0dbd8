package dev.meshwright.text;

import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import java.util.stream.Collectors;

/// Writes values in block style.
///
/// @param unit one step of indentation
record YamlBlocks(String lineBreak, String unit) {

  /// An entry of a mapping.
  ///
  /// @param indentation of the line that it begins on
  String member(String key, TreeNode value, String indentation) {
    return YamlEdits.spell(key) + ":" + behindColon(value, indentation);
  }

  /// What stands behind the colon of an entry.
  String behindColon(TreeNode value, String indentation) {
    return isBlock(value)
        ? lineBreak + indentation + unit + inside(value, indentation + unit)
        : " " + flow(value);
  }

  /// An item of a sequence, with its dash.
  ///
  /// @param indentation of the dash
  String item(TreeNode value, String indentation) {
    return "- " + (isBlock(value) ? inside(value, indentation + "  ") : flow(value));
  }

  /// The entries of a mapping or sequence, the first without its indentation.
  String inside(TreeNode value, String indentation) {
    String separator = lineBreak + indentation;
    return switch (value) {
      case ObjectNode object ->
          object.members().stream()
              .map(member -> member(member.key().value(), member.value(), indentation))
              .collect(Collectors.joining(separator));
      case ArrayNode array ->
          array.items().stream()
              .map(item -> item(item, indentation))
              .collect(Collectors.joining(separator));
      case TreeNode scalar -> flow(scalar);
    };
  }

  /// Lists of words stay on one line.
  private static boolean isBlock(TreeNode value) {
    return switch (value) {
      case ObjectNode object -> !object.members().isEmpty();
      case ArrayNode array -> array.items().stream().anyMatch(YamlBlocks::isBlock);
      case TreeNode scalar -> false;
    };
  }

  /// A value on one line.
  String flow(TreeNode value) {
    return switch (value) {
      case ObjectNode object ->
          object.members().stream()
              .map(YamlBlocks::pair)
              .collect(Collectors.joining(", ", "{", "}"));
      case ArrayNode array ->
          array.items().stream().map(this::flow).collect(Collectors.joining(", ", "[", "]"));
      case StringNode text -> YamlEdits.spell(text.value());
      case TreeNode scalar -> JsonText.compact(scalar);
    };
  }

  private static String pair(Member member) {
    return YamlEdits.spell(member.key().value())
        + ": "
        + new YamlBlocks("", "").flow(member.value());
  }
}
