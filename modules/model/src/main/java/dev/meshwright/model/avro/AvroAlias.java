package dev.meshwright.model.avro;

import dev.meshwright.model.tree.StringNode;

/// Another name under which data may have been written.
///
/// @param written as it stands
/// @param name of a type: the full name; of a field: the name
public record AvroAlias(StringNode written, String name) {}
