package dev.meshwright.usecases.statistics;

import dev.meshwright.model.Severity;

/// A rule of lint and how often it is broken.
///
/// @param severity the worst of its findings
/// @param files how many schemas break it
public record BrokenRule(String rule, Severity severity, int findings, int files) {}
