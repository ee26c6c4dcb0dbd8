package dev.meshwright.model.graph;

import java.util.Optional;

/// A line from one node to another.
///
/// @param fromRow the row that it begins at; empty for the node as a whole
/// @param toRow the row that it ends at; empty for the node as a whole
/// @param label what it says of itself; empty for nothing
public record GraphEdge(
    String from,
    Optional<String> fromRow,
    String to,
    Optional<String> toRow,
    String label,
    ChangeSign change) {}
