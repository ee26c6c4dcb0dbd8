package dev.meshwright.model.tree;

import dev.meshwright.model.TextRange;

/// A value in a JSON or YAML text.
public sealed interface TreeNode
    permits ObjectNode, ArrayNode, StringNode, NumberNode, BooleanNode, NullNode, BrokenNode {

  /// The range of the whole value, quotes and brackets included.
  TextRange range();
}
