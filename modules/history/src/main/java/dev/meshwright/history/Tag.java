package dev.meshwright.history;

import java.time.OffsetDateTime;
import java.util.Optional;

/// A tag on a commit.
///
/// @param revision the commit it finally names
/// @param tagger of an annotated tag
/// @param message of an annotated tag; empty for a light one
/// @param when it was tagged, or its commit made
/// @param object id of the annotated tag itself, or of the commit
public record Tag(
    String name,
    Revision revision,
    Optional<Signature> tagger,
    String message,
    OffsetDateTime when,
    String object) {}
