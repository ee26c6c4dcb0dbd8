package dev.meshwright.model.avro;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.tree.TreeNode;

/// A type where it is written. A named type is written once, in full, and is an [AvroReference]
/// everywhere else, so a model is finite even when the schema is recursive.
public sealed interface AvroType
    permits AvroPrimitive, AvroNamed, AvroArray, AvroMap, AvroUnion, AvroReference, AvroBroken {

  /// What the type was read from.
  TreeNode node();

  default TextRange range() {
    return node().range();
  }

  default boolean isNull() {
    return this instanceof AvroPrimitive primitive && primitive.kind() == AvroPrimitive.Kind.NULL;
  }
}
