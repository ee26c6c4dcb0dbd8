package dev.meshwright.model.proto;

import dev.meshwright.model.TextRange;

/// A word of the file and where it stands.
///
/// @param text without quotes when it is a string
/// @param range with quotes when it is a string
public record ProtoName(String text, TextRange range) {}
