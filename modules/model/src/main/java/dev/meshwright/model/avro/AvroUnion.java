package dev.meshwright.model.avro;

import dev.meshwright.model.tree.TreeNode;
import java.util.List;

/// One of several types.
public record AvroUnion(TreeNode node, List<AvroType> branches) implements AvroType {

  public AvroUnion {
    branches = List.copyOf(branches);
  }
}
