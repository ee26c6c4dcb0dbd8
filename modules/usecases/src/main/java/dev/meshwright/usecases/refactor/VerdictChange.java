package dev.meshwright.usecases.refactor;

import dev.meshwright.usecases.compare.Comparison;
import java.util.Optional;

/// What a baseline says of a schema as it is, and as a refactoring makes it.
///
/// @param path of the schema
/// @param before empty for a schema that is new
public record VerdictChange(String path, Optional<Comparison> before, Comparison after) {}
