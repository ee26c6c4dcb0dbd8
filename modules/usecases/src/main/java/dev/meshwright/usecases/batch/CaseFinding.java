package dev.meshwright.usecases.batch;

import dev.meshwright.model.Severity;
import dev.meshwright.model.compat.Finding;

/// A finding of a case.
///
/// @param previous index of the version in the case's `previous`
/// @param severity for the case's mode
public record CaseFinding(int previous, Severity severity, Finding finding) {}
