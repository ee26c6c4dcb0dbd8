package dev.meshwright.model.tree;

import dev.meshwright.model.TextRange;

public record NullNode(TextRange range) implements TreeNode {}
