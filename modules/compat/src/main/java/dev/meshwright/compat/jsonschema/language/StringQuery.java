package dev.meshwright.compat.jsonschema.language;

import java.util.List;
import java.util.Set;

/// What is asked of a string.
///
/// @param within languages it must be in
/// @param outside languages it must not be in
/// @param besides strings it must not be
/// @param minLength in code points
/// @param maxLength in code points, inclusive
public record StringQuery(
    List<PatternLanguage> within,
    List<PatternLanguage> outside,
    Set<String> besides,
    long minLength,
    long maxLength) {}
