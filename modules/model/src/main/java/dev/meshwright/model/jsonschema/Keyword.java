package dev.meshwright.model.jsonschema;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.tree.TreeNode;

/// A member of a schema.
///
/// @param key the range of the name, quotes included
/// @param node the value as written
/// @param value the value as read; [KeywordValue.Data] for annotations and unknown keywords
public record Keyword(String name, TextRange key, TreeNode node, KeywordValue value) {

  /// Name and value.
  public TextRange range() {
    return key.union(node.range());
  }
}
