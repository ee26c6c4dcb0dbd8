package dev.meshwright.usecases.review.scope;

import java.util.List;

/// A change with what was decided on it: the last word of each person.
///
/// @param decisions by time
public record DecidedChange(ReviewedChange change, List<ChangeDecision> decisions) {

  public DecidedChange {
    decisions = List.copyOf(decisions);
  }

  /// How far a change is decided.
  public enum State {
    OPEN,
    DECIDED,
    /// People decided different things, and none of them is overruled by being earlier.
    DISAGREED,
    /// The change is another one than it was when it was decided.
    STALE
  }

  public State state() {
    if (decisions.isEmpty()) {
      return State.OPEN;
    }
    List<ChangeDecision> current =
        decisions.stream().filter(decision -> decision.seen().equals(change.seen())).toList();
    if (current.isEmpty()) {
      return State.STALE;
    }
    return current.stream().map(ChangeDecision::choice).distinct().count() > 1
        ? State.DISAGREED
        : State.DECIDED;
  }

  /// Whether nothing is to be done about it any more.
  public boolean settled() {
    return state() == State.DECIDED
        && decisions.stream()
            .filter(decision -> decision.seen().equals(change.seen()))
            .allMatch(decision -> decision.choice().settles());
  }
}
