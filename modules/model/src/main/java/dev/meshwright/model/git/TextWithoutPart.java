package dev.meshwright.model.git;

/// A text on disk with and without a changed part.
public record TextWithoutPart(String before, String after) {}
