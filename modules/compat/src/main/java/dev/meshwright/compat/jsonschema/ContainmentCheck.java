package dev.meshwright.compat.jsonschema;

import dev.meshwright.compat.jsonschema.compile.Reading;
import dev.meshwright.compat.jsonschema.solve.Sample;
import dev.meshwright.compat.jsonschema.solve.Solver;
import dev.meshwright.compat.jsonschema.term.Term;
import dev.meshwright.model.compat.ContentModel;
import dev.meshwright.model.json.JsonValue;
import dev.meshwright.model.jsonschema.InstanceError;
import dev.meshwright.model.jsonschema.InstanceReport;
import dev.meshwright.model.jsonschema.InstanceValidator;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Decides containment of whole documents: the solver looks for a witness, the validator confirms
/// it.
final class ContainmentCheck {

  private final Compilers compilers;
  private final Supplier<Solver> solvers;
  private final ContentModel model;

  /// @param solvers gives a solver with a budget of its own for each question
  ContainmentCheck(Compilers compilers, Supplier<Solver> solvers, ContentModel model) {
    this.compilers = compilers;
    this.solvers = solvers;
    this.model = model;
  }

  /// A schema under comparison.
  ///
  /// @param validator made when it is first needed: most pairs need none
  record Side(JsonSchemaDocument document, Supplier<InstanceValidator.Prepared> validator) {

    static Side of(JsonSchemaDocument document, InstanceValidator validator) {
      List<InstanceValidator.Prepared> made = new ArrayList<>();
      return new Side(
          document,
          () -> {
            if (made.isEmpty()) {
              made.add(validator.prepare(document));
            }
            return made.getFirst();
          });
    }
  }

  /// Whether `outer` accepts every document that `inner` accepts.
  Containment check(Side inner, Side outer) {
    Reading reading = model == ContentModel.STRICT ? Reading.OPEN : Reading.CLOSED;
    Term small = compilers.of(inner.document, reading).root();
    Term large = compilers.of(outer.document, Reading.OPEN).root();
    Sample difference = solvers.get().difference(small, large);
    return switch (difference) {
      case Sample.None() -> new Containment.Proved();
      case Sample.Found(JsonValue value) -> confirmed(value, inner, outer, Optional.empty());
      case Sample.Doubtful(Optional<JsonValue> candidate, String reason) ->
          candidate
              .map(value -> confirmed(value, inner, outer, Optional.of(reason)))
              .orElseGet(() -> new Containment.Unknown(reason, Optional.empty()));
    };
  }

  private static Containment confirmed(
      JsonValue value, Side inner, Side outer, Optional<String> reason) {
    InstanceReport within = inner.validator.get().validate(value);
    InstanceReport without = outer.validator.get().validate(value);
    if (within instanceof InstanceReport.Valid
        && without instanceof InstanceReport.Invalid(List<InstanceError> errors)) {
      return new Containment.Refuted(value, errors);
    }
    String why =
        reason.orElse("the validator does not confirm the document that should show the break");
    return new Containment.Unknown(why, Optional.of(value));
  }
}
