package dev.meshwright.model.data;

/// A value for `$name` in a query.
public record Parameter(String name, Value value) {}
