package dev.meshwright.model.avro;

import dev.meshwright.model.tree.TreeNode;

/// What should be a type and cannot be read as one; a problem says why.
public record AvroBroken(TreeNode node) implements AvroType {}
