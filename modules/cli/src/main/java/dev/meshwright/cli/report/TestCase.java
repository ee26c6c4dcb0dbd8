package dev.meshwright.cli.report;

import dev.meshwright.model.Severity;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A part of what a command looked at, as build servers list it.
///
/// @param group what it belongs to, usually a file
/// @param time that it took; empty where nobody measured
/// @param failures for which it does not pass
/// @param errors for which it could not be judged
/// @param notes worth knowing all the same
public record TestCase(
    String group,
    String name,
    Optional<Duration> time,
    List<Diagnostic> failures,
    List<Diagnostic> errors,
    List<Diagnostic> notes) {

  public TestCase {
    failures = List.copyOf(failures);
    errors = List.copyOf(errors);
    notes = List.copyOf(notes);
  }

  /// A case that fails by the diagnostics from a severity on.
  public static TestCase of(
      String group, String name, List<Diagnostic> diagnostics, Severity bound) {
    return new TestCase(
        group,
        name,
        Optional.empty(),
        diagnostics.stream().filter(each -> each.counts(bound)).toList(),
        List.of(),
        diagnostics.stream().filter(each -> !each.counts(bound)).toList());
  }
}
