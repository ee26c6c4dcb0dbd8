package dev.meshwright.model.tree;

import dev.meshwright.model.TextRange;

/// @param range with the quotes, where there are any
/// @param value with escapes resolved
public record StringNode(TextRange range, String value) implements TreeNode {}
