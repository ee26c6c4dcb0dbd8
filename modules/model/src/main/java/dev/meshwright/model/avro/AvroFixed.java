package dev.meshwright.model.avro;

import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import java.util.List;
import java.util.Optional;

/// A given number of bytes.
///
/// @param size in bytes; 0 when it could not be read
/// @param sizeNode where it is written; the whole type when missing
public record AvroFixed(
    String file,
    ObjectNode node,
    AvroName name,
    Optional<StringNode> doc,
    List<AvroAlias> aliases,
    int size,
    TreeNode sizeNode,
    Optional<AvroLogicalType> logicalType,
    List<AvroProperty> properties)
    implements AvroNamed {

  public AvroFixed {
    aliases = List.copyOf(aliases);
    properties = List.copyOf(properties);
  }

  /// The logical type, unless readers ignore it.
  public Optional<AvroLogicalType> inForce() {
    return logicalType.filter(AvroLogicalType::effective);
  }
}
