package dev.meshwright.usecases.refactor;

import java.util.Optional;

/// A file that a refactoring touches.
///
/// @param before its text; empty for a file that is new
public record ChangedText(String path, Optional<String> before, String after) {}
