package dev.meshwright.usecases.replay;

import dev.meshwright.usecases.explore.Against;

/// What to read across two versions of a schema.
///
/// @param schema its path, relative to the root
/// @param sample path of the data, relative to the root
/// @param side which data meets which reader
/// @param against the earlier version
public record ReplayRequest(String schema, String sample, ReplaySide side, Against against) {}
