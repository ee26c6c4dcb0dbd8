package dev.meshwright.compat.jsonschema;

import dev.meshwright.compat.jsonschema.solve.Budget;
import dev.meshwright.compat.jsonschema.solve.Solver;
import dev.meshwright.compat.jsonschema.term.Terms;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.model.compat.Verdict;
import dev.meshwright.model.jsonschema.InstanceValidator;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import java.util.List;

/// Compares two versions of a JSON Schema.
///
/// A direction holds when one version accepts every document that the other accepts. That is proved
/// by reasoning, or refuted by a document that a validator confirms, or unknown with a reason;
/// never guessed. Work is bounded by steps, so the same pair gives the same verdict everywhere.
public final class JsonSchemaCompatibility {

  /// Steps that one question may take; about a tenth of a second.
  private static final long STEPS = 400_000;

  private JsonSchemaCompatibility() {}

  /// Compares as the specification has it; see [ContentModel#STRICT].
  public static Verdict compare(
      JsonSchemaDocument previous,
      JsonSchemaDocument current,
      InstanceValidator validator,
      Progress progress) {
    return compare(previous, current, validator, ContentModel.STRICT, progress);
  }

  /// @param model which documents are taken to exist
  public static Verdict compare(
      JsonSchemaDocument previous,
      JsonSchemaDocument current,
      InstanceValidator validator,
      ContentModel model,
      Progress progress) {
    if (previous.hasErrors() || current.hasErrors()) {
      return new Verdict(
          Answer.UNKNOWN, Answer.UNKNOWN, List.of(), errors(previous), errors(current));
    }
    Terms terms = new Terms();
    ContainmentCheck check =
        new ContainmentCheck(terms, () -> new Solver(terms, new Budget(STEPS, progress)), model);
    ContainmentCheck.Side old = ContainmentCheck.Side.of(previous, validator);
    ContainmentCheck.Side young = ContainmentCheck.Side.of(current, validator);
    Containment backward = check.check(old, young);
    Containment forward = check.check(young, old);
    List<Finding> findings = List.of();
    return new Verdict(
        backward.answer(), forward.answer(), findings, errors(previous), errors(current));
  }

  private static List<Problem> errors(JsonSchemaDocument document) {
    return document.problems().stream().filter(p -> p.severity() == Severity.ERROR).toList();
  }
}
