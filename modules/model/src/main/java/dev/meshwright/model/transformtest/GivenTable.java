package dev.meshwright.model.transformtest;

import dev.meshwright.model.Location;

/// A table as a test gives it.
///
/// @param name as the transformation calls it
public record GivenTable(String name, Location location, TestRows rows) {}
