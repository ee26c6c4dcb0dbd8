package dev.meshwright.uikit.grid;

/// A column by which the rows are in order.
///
/// @param column of the result, from 0
public record SortBy(int column, boolean descending) {}
