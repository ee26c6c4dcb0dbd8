package dev.meshwright.usecases.preview;

import dev.meshwright.model.TextRange;

/// A named step of a transformation: a common table expression.
///
/// @param range of its name and body in the text
public record Step(String name, TextRange range) {}
