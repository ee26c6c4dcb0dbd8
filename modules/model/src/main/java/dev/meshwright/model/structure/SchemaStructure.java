package dev.meshwright.model.structure;

/// What a schema declares, in whatever language it is written.
///
/// @param root the schema itself, with all that it declares
public record SchemaStructure(StructureNode root) {}
