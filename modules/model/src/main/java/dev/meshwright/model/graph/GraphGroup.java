package dev.meshwright.model.graph;

/// Nodes that belong together and are drawn in one frame.
public record GraphGroup(String id, String title) {}
