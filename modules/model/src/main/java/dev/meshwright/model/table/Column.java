package dev.meshwright.model.table;

/// A column of a table.
///
/// @param name as the query gives it; names may repeat
/// @param type in the preview engine's words: `DECIMAL(9,2)`, `STRUCT(a INTEGER)`
public record Column(String name, String type) {}
