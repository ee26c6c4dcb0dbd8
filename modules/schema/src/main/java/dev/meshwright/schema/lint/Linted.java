package dev.meshwright.schema.lint;

/// A document and the rules that it is held against.
///
/// @param <D> kind of document
public record Linted<D>(D document, LintChoice choice) {}
