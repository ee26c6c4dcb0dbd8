package dev.meshwright.usecases.review;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.Severity;
import dev.meshwright.usecases.gate.settings.GateSettings;
import dev.meshwright.usecases.gate.settings.ReviewDemand;
import dev.meshwright.usecases.review.anchor.FoundPlace;
import dev.meshwright.usecases.review.scope.ChangeDecision;
import dev.meshwright.usecases.review.scope.DecidedChange;
import dev.meshwright.usecases.review.scope.SignedOff;
import dev.meshwright.usecases.review.thread.KeptReviews;
import dev.meshwright.usecases.review.thread.ReviewRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Holds reviews against what the workspace asks of them.
public final class CheckReviews {

  private final ReviewStore store;
  private final KeepReviews reviews;
  private final ShowReview show;

  public CheckReviews(ReviewStore store, KeepReviews reviews, ShowReview show) {
    this.store = store;
    this.reviews = reviews;
    this.show = show;
  }

  /// What to check.
  ///
  /// @param review empty for all that are open, and the comments that belong to none
  /// @param base in place of what the review says
  /// @param head in place of what the review says
  /// @param demands in place of what the workspace asks
  public record Wanted(
      Optional<String> review,
      Optional<String> base,
      Optional<String> head,
      Optional<Set<ReviewDemand>> demands) {}

  /// @return a problem when there is no such review
  public Result<CheckedReviews> check(Wanted wanted, Progress progress) {
    KeptReviews kept = reviews.kept();
    List<ReviewRecord> records =
        kept.reviews().stream()
            .filter(record -> wanted.review().map(record.name()::equals).orElseGet(record::isOpen))
            .toList();
    if (wanted.review().isPresent() && records.isEmpty()) {
      return Result.failed(KeepReviews.unknownReview(wanted.review().get(), kept));
    }
    GateSettings settings = GateSettings.read(store.files());
    Set<ReviewDemand> demands = wanted.demands().orElseGet(settings::review);
    List<Problem> problems = new ArrayList<>(settings.problems());
    problems.addAll(kept.problems());
    List<ShownReview> shown = new ArrayList<>();
    List<LocatedThread> threads = new ArrayList<>();
    for (ReviewRecord record : records) {
      ShownReview review = show.show(record, kept, wanted.base(), wanted.head(), progress);
      shown.add(review);
      threads.addAll(review.threads());
      review.problems().stream()
          .filter(problem -> !problems.contains(problem))
          .forEach(problems::add);
      changes(review, demands, problems);
      signed(review, demands, problems);
    }
    if (wanted.review().isEmpty()) {
      threads.addAll(reviews.located(kept.comments()));
    }
    threads.forEach(thread -> thread(thread, demands, problems));
    return Result.ok(new CheckedReviews(demands, shown, threads.size(), problems));
  }

  private static void thread(
      LocatedThread located, Set<ReviewDemand> demands, List<Problem> problems) {
    boolean open = located.thread().isOpen();
    if (open && demands.contains(ReviewDemand.RESOLVED)) {
      problems.add(
          Problem.error(
              "review-thread-open",
              located
                  .place()
                  .map(FoundPlace::location)
                  .orElseGet(() -> Location.startOf(located.thread().file())),
              "Thread " + located.thread().shortId() + " is open: " + located.thread().subject(),
              "Answer it, then: meshwright review resolve " + located.thread().shortId() + "."));
    }
    located
        .place()
        .filter(place -> open && !place.way().isSure())
        .ifPresent(place ->
            problems.add(
                Problem.info(
                    "review-place-gone",
                    place.location(),
                    "Thread "
                        + located.thread().shortId()
                        + ": "
                        + place.words()
                        + ". It was on "
                        + located.thread().anchor().map(anchor -> anchor.shown()).orElse("")
                        + ".",
                    "")));
  }

  private static void changes(
      ShownReview review, Set<ReviewDemand> demands, List<Problem> problems) {
    boolean asked = demands.contains(ReviewDemand.DECIDED);
    for (DecidedChange decided : review.standings().changes()) {
      boolean missing = asked && decided.change().breaks() && !decided.settled();
      switch (decided.state()) {
        case OPEN -> {
          if (missing) {
            problems.add(undecided(decided, "Nobody has decided on it"));
          }
        }
        case DECIDED -> {
          if (missing) {
            problems.add(undecided(decided, "It is to be changed or decided later"));
          }
        }
        case STALE ->
            problems.add(
                weighed(
                    "review-decision-stale",
                    missing,
                    decided,
                    "Change "
                        + decided.change().id()
                        + " is another one than it was when it was decided.",
                    "Look at it again and decide anew."));
        case DISAGREED ->
            problems.add(
                weighed(
                    "review-disagreement",
                    asked,
                    decided,
                    "On change " + decided.change().id() + " people disagree: " + said(decided),
                    "Talk, then decide again: the last word of each counts."));
      }
    }
  }

  private static String said(DecidedChange decided) {
    return decided.decisions().stream()
            .map((ChangeDecision each) -> each.by().name() + " says " + each.choice().word())
            .collect(Collectors.joining(", "))
        + ".";
  }

  private static Problem undecided(DecidedChange decided, String why) {
    return Problem.error(
        "review-undecided",
        decided.change().location(),
        why + ": " + decided.change().words(),
        "meshwright review decide " + decided.change().id() + " accept|change|defer|waive");
  }

  private static Problem weighed(
      String rule, boolean error, DecidedChange decided, String message, String hint) {
    return new Problem(
        rule,
        error ? Severity.ERROR : Severity.WARNING,
        decided.change().location(),
        message,
        hint,
        List.of());
  }

  private static void signed(
      ShownReview review, Set<ReviewDemand> demands, List<Problem> problems) {
    Location place = Location.startOf(review.record().file());
    for (SignedOff signed : review.standings().signed()) {
      if (!signed.holds() && review.scope().isPresent()) {
        problems.add(
            Problem.warning(
                "review-sign-off-void",
                place,
                "The sign-off of "
                    + signed.by().name()
                    + " is void: what is to be seen has changed since.",
                "Look at it again: meshwright review sign " + review.record().name() + "."));
      }
    }
    if (demands.contains(ReviewDemand.SIGNED)
        && review.standings().signed().stream().noneMatch(SignedOff::holds)) {
      problems.add(
          Problem.error(
              "review-unsigned",
              place,
              "Nobody has signed off review " + review.record().name() + " as it is now.",
              "meshwright review sign " + review.record().name()));
    }
  }
}
