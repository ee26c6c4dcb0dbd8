package dev.meshwright.model.tree;

import dev.meshwright.model.TextRange;
import java.util.List;

public record ArrayNode(TextRange range, List<TreeNode> items) implements TreeNode {

  public ArrayNode {
    items = List.copyOf(items);
  }
}
