package dev.meshwright.model.tree;

import dev.meshwright.model.TextRange;

/// A key and its value.
public record Member(StringNode key, TreeNode value) {

  /// From the key's start to the value's end.
  public TextRange range() {
    return key.range().union(value.range());
  }
}
