package dev.meshwright.model.avro;

import dev.meshwright.model.tree.StringNode;

/// The use of a named type by its name.
///
/// @param node the name as written
/// @param fullName in the namespace around it; see [AvroDocument#resolve]
public record AvroReference(StringNode node, String fullName) implements AvroType {}
