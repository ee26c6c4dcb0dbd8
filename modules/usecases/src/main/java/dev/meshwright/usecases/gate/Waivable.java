package dev.meshwright.usecases.gate;

/// What a waiver would speak of.
///
/// @param rule id of the rule
/// @param path where in the file; empty for all of it
public record Waivable(String rule, String path) {}
