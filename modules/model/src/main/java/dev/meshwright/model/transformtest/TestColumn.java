package dev.meshwright.model.transformtest;

import java.util.Optional;

/// A column of a test's table.
///
/// @param type in SQL; empty to take it from the table or result of that name
public record TestColumn(String name, Optional<String> type) {}
