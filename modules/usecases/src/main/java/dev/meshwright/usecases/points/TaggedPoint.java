package dev.meshwright.usecases.points;

import dev.meshwright.model.git.Author;
import java.time.OffsetDateTime;
import java.util.Optional;

/// A tag: a state with a name to keep.
///
/// @param commit its full id
/// @param by who tagged it; empty for a light tag
/// @param when it was tagged, or its commit made
/// @param message of an annotated tag; blank for a light one
/// @param object id of the tag itself, or of the commit for a light one
public record TaggedPoint(
    String name,
    String commit,
    Optional<Author> by,
    OffsetDateTime when,
    String message,
    String object) {}
