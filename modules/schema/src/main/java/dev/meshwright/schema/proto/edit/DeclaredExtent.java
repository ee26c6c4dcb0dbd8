package dev.meshwright.schema.proto.edit;

import dev.meshwright.model.TextRange;

/// A declaration with the comments that belong to it.
///
/// @param range of all of it; where it has its lines for itself, these, their last line end
///   included
/// @param lines whether it has its lines for itself
/// @param startsLine whether nothing stands before it on its line
/// @param endsLine whether nothing stands behind it on its line
/// @param commentBelow whether its last comment stands on a line below it: an empty line must
///   follow, else the comment belongs to what comes next
public record DeclaredExtent(
    TextRange range, boolean lines, boolean startsLine, boolean endsLine, boolean commentBelow) {}
