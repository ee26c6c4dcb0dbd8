package dev.meshwright.model.git;

import dev.meshwright.model.merge.MergedText;
import java.util.Optional;

/// The texts of a file in conflict.
///
/// @param base what both started from; empty where it was not there
/// @param ours on the side that is checked out; empty where it is deleted
/// @param theirs on the side that is brought in; empty where it is deleted
/// @param merged as it would be merged anew
/// @param marked the same as a text with markers
public record ConflictTexts(
    String path,
    Optional<String> base,
    Optional<String> ours,
    Optional<String> theirs,
    MergedText merged,
    String marked) {}
