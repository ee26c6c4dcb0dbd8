package dev.meshwright.model.graph;

/// A row of a node, where edges can begin and end.
///
/// @param id told apart from the other rows of its node
/// @param detail what stands at the other end of the row: a type; empty for nothing
/// @param depth 0, or more for a part of a row above
public record NodeRow(String id, String name, String detail, int depth, ChangeSign change) {}
