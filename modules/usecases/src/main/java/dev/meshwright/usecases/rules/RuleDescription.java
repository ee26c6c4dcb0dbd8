package dev.meshwright.usecases.rules;

import dev.meshwright.model.Severity;

/// What a rule is about, whatever it found.
///
/// @param title in a few words
/// @param why it matters, in a sentence or two
/// @param hint what to do about it; empty where only a finding can tell
/// @param severity when no mode asks for another one
public record RuleDescription(String title, String why, String hint, Severity severity) {}
