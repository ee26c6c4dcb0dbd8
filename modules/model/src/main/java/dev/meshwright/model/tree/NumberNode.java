package dev.meshwright.model.tree;

import dev.meshwright.model.TextRange;

/// @param literal the digits as written; never rounded. May be as long as the text, so check its
///   size before turning it into a `BigDecimal`.
public record NumberNode(TextRange range, String literal) implements TreeNode {}
