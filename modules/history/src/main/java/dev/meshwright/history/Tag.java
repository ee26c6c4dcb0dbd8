package dev.meshwright.history;

import java.util.Optional;

/// A tag on a commit.
///
/// @param revision the commit it finally names
/// @param tagger of an annotated tag
/// @param message of an annotated tag; empty for a light one
public record Tag(String name, Revision revision, Optional<Signature> tagger, String message) {}
