package dev.meshwright.usecases.preview;

/// Names a result that a worker holds.
public record ResultId(long value) {}
