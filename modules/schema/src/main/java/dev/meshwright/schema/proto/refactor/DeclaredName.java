package dev.meshwright.schema.proto.refactor;

/// What a file declares by a full name. Two files of a workspace may declare one name, as versions
/// of each other.
record DeclaredName(String file, String fullName) {}
