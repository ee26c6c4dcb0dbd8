package dev.meshwright.model;

/// A text edit and the file it is meant for.
public record FileEdit(String file, TextEdit edit) {}
