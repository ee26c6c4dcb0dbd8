package dev.meshwright.compat.jsonschema;

import dev.meshwright.compat.Rule;
import dev.meshwright.compat.jsonschema.change.JsonSchemaChange;
import dev.meshwright.compat.jsonschema.change.LocalCheck;
import dev.meshwright.compat.jsonschema.change.SchemaWalker;
import dev.meshwright.compat.jsonschema.compile.Reading;
import dev.meshwright.compat.jsonschema.rule.DocumentRules;
import dev.meshwright.compat.jsonschema.solve.Budget;
import dev.meshwright.compat.jsonschema.solve.Sample;
import dev.meshwright.compat.jsonschema.solve.Solver;
import dev.meshwright.compat.jsonschema.term.Term;
import dev.meshwright.compat.jsonschema.term.Terms;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Fix;
import dev.meshwright.model.Location;
import dev.meshwright.model.Severity;
import dev.meshwright.model.compat.ContentModel;
import dev.meshwright.model.compat.Effect;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.model.compat.Verdict;
import dev.meshwright.model.jsonschema.InstanceValidator;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One comparison of two documents that can be judged.
final class DocumentComparison {

  /// Steps that a direction may take; about a tenth of a second.
  private static final long STEPS = 400_000;

  /// Steps for all questions about single keywords, together.
  private static final long LOCAL_STEPS = 400_000;

  private final JsonSchemaDocument previous;
  private final JsonSchemaDocument current;
  private final InstanceValidator validator;
  private final ContentModel model;
  private final Progress progress;
  private final Terms terms = new Terms();
  private final Compilers compilers = new Compilers(terms);

  DocumentComparison(
      JsonSchemaDocument previous,
      JsonSchemaDocument current,
      InstanceValidator validator,
      ContentModel model,
      Progress progress) {
    this.previous = previous;
    this.current = current;
    this.validator = validator;
    this.model = model;
    this.progress = progress;
  }

  Verdict verdict() {
    ContainmentCheck.Side old = ContainmentCheck.Side.of(previous, validator);
    ContainmentCheck.Side young = ContainmentCheck.Side.of(current, validator);
    ContainmentCheck check =
        new ContainmentCheck(
            compilers, () -> new Solver(terms, new Budget(STEPS, progress)), model);
    Containment backward = check.check(old, young);
    Containment forward = check.check(young, old);
    List<Finding> findings =
        new ArrayList<>(
            new FindingMaker(backward, forward, start(previous), start(current))
                .findings(changes()));
    dialect().ifPresent(findings::add);
    unsatisfiable(backward).ifPresent(f -> findings.add(0, f));
    return new Verdict(backward.answer(), forward.answer(), findings, List.of(), List.of());
  }

  private List<JsonSchemaChange> changes() {
    Solver solver = new Solver(terms, new Budget(LOCAL_STEPS, progress));
    LocalCheck local =
        new LocalCheck(
            compilers.of(previous, Reading.OPEN), compilers.of(current, Reading.OPEN), solver);
    return SchemaWalker.changes(previous, current, local);
  }

  private static Location start(JsonSchemaDocument document) {
    return document.locate(document.root().id(), document.root().range());
  }

  private Optional<Finding> dialect() {
    if (previous.dialect() == current.dialect()) {
      return Optional.empty();
    }
    return Optional.of(
        finding(
            DocumentRules.DIALECT_CHANGED,
            Severity.WARNING,
            Effect.OK,
            "The schema was written for "
                + previous.dialect().title()
                + " and is now written for "
                + current.dialect().title()
                + ". Both versions are compared by what they mean in their own draft.",
            DialectFix.of(previous, current)));
  }

  /// Only the new version is blamed: of one that never accepted anything there is nothing to break.
  private Optional<Finding> unsatisfiable(Containment backward) {
    if (backward instanceof Containment.Proved) {
      return Optional.empty();
    }
    Term accepted = compilers.of(current, Reading.OPEN).root();
    Sample sample = new Solver(terms, new Budget(STEPS, progress)).member(accepted);
    return sample instanceof Sample.None
        ? Optional.of(
            finding(
                DocumentRules.UNSATISFIABLE,
                Severity.ERROR,
                backward instanceof Containment.Refuted ? Effect.BREAK : Effect.UNKNOWN,
                "The new version accepts no document at all, so that every old document is"
                    + " refused.",
                List.of()))
        : Optional.empty();
  }

  private Finding finding(
      Rule rule, Severity severity, Effect backward, String message, List<Fix> fixes) {
    return new Finding(
        rule.id(),
        severity,
        backward,
        Effect.OK,
        rule.layers().getFirst(),
        Set.copyOf(rule.layers()),
        "$",
        Optional.of(start(current)),
        Optional.of(start(previous)),
        message,
        rule.hint(),
        Optional.empty(),
        rule.equivalents(),
        fixes);
  }
}
