package dev.meshwright.model.contract;

import dev.meshwright.model.TextRange;

/// A text and where it stands.
///
/// @param value as meant, quotes and escapes resolved; numbers and truth values as they are written
/// @param range with the quotes, where there are any
public record Located(String value, TextRange range) {}
