package dev.meshwright.model.assist;

import dev.meshwright.model.structure.DeclaredKey;
import dev.meshwright.model.structure.NodeKind;

/// A type that a file of the workspace declares, and others can name.
///
/// @param simple its name without what it is declared in
/// @param doc its documentation; may be empty
public record KnownType(DeclaredKey key, String simple, NodeKind kind, String doc) {}
