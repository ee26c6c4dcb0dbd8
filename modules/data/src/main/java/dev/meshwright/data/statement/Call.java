package dev.meshwright.data.statement;

import java.util.Optional;

/// A function that a statement calls.
///
/// @param table whether it stands where a table is read
/// @param first the name or text that is its first argument, when that is one
public record Call(String name, boolean table, Optional<String> first, StatementRange place) {}
