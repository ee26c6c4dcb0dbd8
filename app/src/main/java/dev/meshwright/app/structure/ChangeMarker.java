package dev.meshwright.app.structure;

import dev.meshwright.model.Severity;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.usecases.compare.AssessedFinding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// How a row stands against the version that is compared with.
///
/// @param kind the worst that is known of it
/// @param gone whether the row is no longer in the schema
/// @param findings what is known of it, the gravest first
record ChangeMarker(Kind kind, boolean gone, List<Finding> findings) {

  /// Nothing is known of the row.
  static final ChangeMarker NONE = new ChangeMarker(Kind.NONE, false, List.of());

  /// The worst that is known of a row, best first.
  enum Kind {
    NONE,
    /// It changed, and nobody is hurt.
    CHANGED,
    /// It breaks, and that is waived.
    WAIVED,
    /// It changed in a way worth a look.
    CAUTION,
    /// What is asked of the schema does not hold because of it.
    BREAKS;

    Kind worst(Kind other) {
      return compareTo(other) >= 0 ? this : other;
    }
  }

  ChangeMarker {
    findings = List.copyOf(findings);
  }

  static ChangeMarker of(List<AssessedFinding> judged, boolean gone) {
    List<AssessedFinding> sorted = new ArrayList<>(judged);
    sorted.sort(Comparator.comparing(ChangeMarker::kindOf).reversed());
    return new ChangeMarker(
        sorted.stream().map(ChangeMarker::kindOf).findFirst().orElse(Kind.NONE),
        gone,
        sorted.stream().map(AssessedFinding::finding).toList());
  }

  private static Kind kindOf(AssessedFinding judged) {
    if (judged.waived()) {
      return judged.severity() == Severity.INFO ? Kind.CHANGED : Kind.WAIVED;
    }
    return switch (judged.severity()) {
      case INFO -> Kind.CHANGED;
      case WARNING -> Kind.CAUTION;
      case ERROR -> Kind.BREAKS;
    };
  }
}
