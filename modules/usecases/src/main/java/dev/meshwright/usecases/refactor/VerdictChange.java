package dev.meshwright.usecases.refactor;

import dev.meshwright.usecases.compare.Comparison;

/// What a baseline says of a schema as it is, and as a refactoring makes it.
///
/// @param path of the schema
public record VerdictChange(String path, Comparison before, Comparison after) {}
