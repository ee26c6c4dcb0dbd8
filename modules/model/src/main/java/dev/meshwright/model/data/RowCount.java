package dev.meshwright.model.data;

/// How many rows a result has, as far as is known.
///
/// @param known rows read so far
/// @param complete whether these are all
public record RowCount(long known, boolean complete) {}
