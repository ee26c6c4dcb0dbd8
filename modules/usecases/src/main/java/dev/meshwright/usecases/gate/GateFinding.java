package dev.meshwright.usecases.gate;

import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.usecases.gate.settings.GateCheck;
import java.util.Optional;

/// Something that a check before a commit found.
///
/// @param path of the file that it speaks of
/// @param subject where in it, in the words of the file: `Order.total`; may be empty
/// @param words what is wrong and whom it hurts
/// @param hint what to do
/// @param waivable what a waiver would speak of; empty where nothing can be waived
public record GateFinding(
    GateCheck check,
    Location place,
    String path,
    String subject,
    Severity severity,
    String words,
    String hint,
    Optional<Waivable> waivable) {

  private static final String SETTINGS = ".meshwright/";

  static GateFinding of(GateCheck check, Problem problem) {
    return new GateFinding(
        check,
        problem.location(),
        problem.location().file(),
        "",
        problem.severity(),
        problem.message(),
        problem.hint(),
        problem.location().file().startsWith(SETTINGS)
            ? Optional.empty()
            : Optional.of(new Waivable(problem.rule(), "")));
  }
}
