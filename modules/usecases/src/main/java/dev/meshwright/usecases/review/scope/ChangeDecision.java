package dev.meshwright.usecases.review.scope;

import dev.meshwright.model.git.Author;
import dev.meshwright.usecases.review.thread.ReviewEvent;
import java.time.Instant;
import java.util.Optional;

/// What somebody decided on a change.
///
/// @param change its id
/// @param seen what was to be seen of the change then
/// @param until the last day of a waiver
/// @param record the file that keeps the decision, where there is one
/// @param shown the change as it was named then
public record ChangeDecision(
    String change,
    DecisionKind choice,
    String seen,
    String reason,
    Optional<String> until,
    Optional<String> record,
    String shown,
    Author by,
    Instant at) {

  static Optional<ChangeDecision> of(ReviewEvent event) {
    Optional<DecisionKind> choice = event.text("decision").flatMap(DecisionKind::of);
    Optional<String> change = event.text("change");
    return choice.isEmpty() || change.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ChangeDecision(
                change.get(),
                choice.get(),
                event.text("seen").orElse(""),
                event.text("reason").orElse(""),
                event.text("until"),
                event.text("record"),
                event.text("shown").orElse(""),
                event.by(),
                event.at()));
  }
}
