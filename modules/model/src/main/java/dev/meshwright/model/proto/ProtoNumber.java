package dev.meshwright.model.proto;

import dev.meshwright.model.TextRange;

/// A number of the file and where it stands, sign included.
///
/// @param value exact; the parser has reported what does not fit and put the nearest value
public record ProtoNumber(long value, TextRange range) {}
