package dev.meshwright.model.git;

/// A program of the repository that Git runs around a commit.
///
/// @param name `pre-commit`
/// @param file where it lies
/// @param text what it is, as far as it is text
public record HookFile(String name, String file, String text) {}
