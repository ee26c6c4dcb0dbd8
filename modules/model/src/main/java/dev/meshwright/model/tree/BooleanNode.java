package dev.meshwright.model.tree;

import dev.meshwright.model.TextRange;

public record BooleanNode(TextRange range, boolean value) implements TreeNode {}
