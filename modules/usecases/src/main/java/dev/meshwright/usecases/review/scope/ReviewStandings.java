package dev.meshwright.usecases.review.scope;

import dev.meshwright.usecases.review.thread.EventKind;
import dev.meshwright.usecases.review.thread.ReviewEvent;
import dev.meshwright.usecases.review.thread.ReviewRecord;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What was decided on the changes of a review, and who signed it off.
///
/// @param changes the worst first
/// @param past decisions on what is not among the changes any more
/// @param signed the last sign-off of each person
public record ReviewStandings(
    List<DecidedChange> changes, List<ChangeDecision> past, List<SignedOff> signed) {

  public ReviewStandings {
    changes = List.copyOf(changes);
    past = List.copyOf(past);
    signed = List.copyOf(signed);
  }

  /// @param scope empty where what changed is not known
  public static ReviewStandings of(ReviewRecord record, Optional<ReviewScope> scope) {
    List<ChangeDecision> decisions =
        latest(record, EventKind.DECIDE).stream()
            .flatMap(event -> ChangeDecision.of(event).stream())
            .toList();
    List<ReviewedChange> changes = scope.map(ReviewScope::changes).orElse(List.of());
    Set<String> known = new HashSet<>(changes.stream().map(ReviewedChange::id).toList());
    String digest = scope.map(ReviewScope::digest).orElse("unknown");
    return new ReviewStandings(
        changes.stream().map(change -> decided(change, decisions)).toList(),
        decisions.stream().filter(decision -> !known.contains(decision.change())).toList(),
        latest(record, EventKind.SIGN).stream().map(event -> SignedOff.of(event, digest)).toList());
  }

  private static DecidedChange decided(ReviewedChange change, List<ChangeDecision> decisions) {
    return new DecidedChange(
        change,
        decisions.stream().filter(decision -> decision.change().equals(change.id())).toList());
  }

  /// The last of each person, for each change.
  private static List<ReviewEvent> latest(ReviewRecord record, EventKind kind) {
    Map<List<String>, ReviewEvent> last = new LinkedHashMap<>();
    record.events().stream()
        .filter(event -> event.is(kind))
        .forEach(event ->
            last.put(
                List.of(event.by().name(), event.by().email(), event.text("change").orElse("")),
                event));
    return last.values().stream()
        .sorted(Comparator.comparing(ReviewEvent::at).thenComparing(ReviewEvent::id))
        .toList();
  }
}
