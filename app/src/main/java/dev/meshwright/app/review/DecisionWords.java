package dev.meshwright.app.review;

import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.review.scope.ChangeDecision;
import dev.meshwright.usecases.review.scope.DecidedChange;
import dev.meshwright.usecases.review.scope.DecisionKind;

/// Decisions, in words.
final class DecisionWords {

  private final Texts texts = Texts.of(DecisionWords.class);

  String kind(DecisionKind kind) {
    return switch (kind) {
      case ACCEPT -> texts.get("decide.accept");
      case CHANGE -> texts.get("decide.change");
      case DEFER -> texts.get("decide.defer");
      case WAIVE -> texts.get("decide.waive");
    };
  }

  /// What somebody decided, and why.
  String decision(ChangeDecision decision) {
    String said = texts.get("decided", decision.by().name(), kind(decision.choice()));
    String until = decision.until().map(day -> texts.get("decided.until", day)).orElse("");
    String why = decision.reason().isBlank() ? "" : texts.get("decided.why", decision.reason());
    return said + until + why;
  }

  /// How far a change is decided.
  String state(DecidedChange.State state) {
    return switch (state) {
      case OPEN -> texts.get("state.open");
      case DECIDED -> texts.get("state.decided");
      case DISAGREED -> texts.get("state.disagreed");
      case STALE -> texts.get("state.stale");
    };
  }
}
