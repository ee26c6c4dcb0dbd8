package dev.meshwright.model.tree;

import dev.meshwright.model.TextRange;

/// A place where a value was expected and none could be read; a problem says why.
public record BrokenNode(TextRange range) implements TreeNode {}
