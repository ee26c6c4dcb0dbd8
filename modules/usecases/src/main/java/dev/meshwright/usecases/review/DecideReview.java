package dev.meshwright.usecases.review;

import dev.meshwright.history.GitRepository;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.git.Author;
import dev.meshwright.model.json.JsonString;
import dev.meshwright.model.json.JsonValue;
import dev.meshwright.usecases.policy.NewWaiver;
import dev.meshwright.usecases.policy.PolicyReader;
import dev.meshwright.usecases.policy.WaiverFile;
import dev.meshwright.usecases.repository.WorkspaceRepository;
import dev.meshwright.usecases.review.scope.DecisionKind;
import dev.meshwright.usecases.review.scope.ReviewScope;
import dev.meshwright.usecases.review.scope.ReviewedChange;
import dev.meshwright.usecases.review.thread.EventKind;
import dev.meshwright.usecases.review.thread.KeptReviews;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Keeps what is decided on the changes of a review, and who signs it off.
public final class DecideReview {

  private final WorkspaceRepository repository;
  private final ReviewStore store;
  private final WriteEvents writing;
  private final Clock clock;

  public DecideReview(WorkspaceRepository repository, ReviewStore store, Clock clock) {
    this.repository = repository;
    this.store = store;
    this.writing = new WriteEvents(repository, store, clock);
    this.clock = clock;
  }

  /// What somebody wants decided.
  ///
  /// @param change its id
  /// @param until the last day of a waiver
  /// @param keep whether a decision record is written
  public record Wanted(
      String change, DecisionKind choice, String reason, Optional<LocalDate> until, boolean keep) {}

  public Result<WrittenEvent> decide(ShownReview review, Wanted wanted) {
    Optional<ReviewedChange> change =
        review.scope().stream()
            .flatMap(scope -> scope.changes().stream())
            .filter(each -> each.id().equals(wanted.change()))
            .findFirst();
    if (change.isEmpty()) {
      return Result.failed(ReviewProblems.noChange(review.record().name(), wanted.change()));
    }
    Optional<Problem> missing = missing(change.get(), wanted);
    return missing
        .<Result<WrittenEvent>>map(Result::failed)
        .orElseGet(() ->
            repository
                .with(GitRepository::identity)
                .flatMap(by -> decide(review.record().name(), change.get(), wanted, by)));
  }

  private static Optional<Problem> missing(ReviewedChange change, Wanted wanted) {
    if (wanted.choice() != DecisionKind.ACCEPT && wanted.reason().isBlank()) {
      return Optional.of(
          ReviewProblems.request(
              "A decision to " + wanted.choice().word() + " needs a reason.", "--reason TEXT"));
    }
    if (wanted.choice() != DecisionKind.WAIVE) {
      return Optional.empty();
    }
    if (wanted.until().isEmpty()) {
      return Optional.of(
          ReviewProblems.request(
              "A waiver has a last day on which it holds.", "--until YYYY-MM-DD"));
    }
    return change.rule().isEmpty()
        ? Optional.of(
            ReviewProblems.request(
                "Only what a rule finds can be waived; this is a file that changed.",
                "Accept it, or have it changed."))
        : Optional.empty();
  }

  private Result<WrittenEvent> decide(
      String review, ReviewedChange change, Wanted wanted, Author by) {
    List<String> written = new ArrayList<>();
    Map<String, JsonValue> members = new LinkedHashMap<>();
    members.put("change", new JsonString(change.id()));
    members.put("shown", new JsonString(change.shown()));
    members.put("seen", new JsonString(change.seen()));
    members.put("decision", new JsonString(wanted.choice().word()));
    if (!wanted.reason().isBlank()) {
      members.put("reason", new JsonString(wanted.reason()));
    }
    wanted.until().ifPresent(day -> members.put("until", new JsonString(day.toString())));
    Optional<Problem> failed = waived(change, wanted, by, written);
    if (failed.isEmpty() && wanted.keep()) {
      DecisionRecords.NewRecord record = record(review, change, wanted, by);
      failed = store.write(record.path(), Optional.empty(), record.text());
      members.put("record", new JsonString(record.path()));
      written.add(record.path());
    }
    if (failed.isPresent()) {
      return Result.failed(failed.get());
    }
    return writing
        .write(EventKind.DECIDE, members, id -> KeptReviews.fileOf(review), id -> review)
        .map(event -> event.with(written));
  }

  private Optional<Problem> waived(
      ReviewedChange change, Wanted wanted, Author by, List<String> written) {
    if (wanted.choice() != DecisionKind.WAIVE) {
      return Optional.empty();
    }
    Optional<String> before = store.text(PolicyReader.WAIVERS_FILE);
    String text = before.orElse(WaiverFile.EMPTY);
    NewWaiver waiver =
        new NewWaiver(
            change.rule().orElseThrow(),
            change.file(),
            change.part().isEmpty() ? Optional.empty() : Optional.of(change.part()),
            wanted.reason(),
            by.email(),
            wanted.until().orElseThrow());
    return switch (WaiverFile.add(text, waiver)) {
      case Result.Failed<List<TextEdit>> refused -> Optional.of(refused.problem());
      case Result.Ok<List<TextEdit>>(var edits, var notes) -> {
        written.add(PolicyReader.WAIVERS_FILE);
        yield store.write(PolicyReader.WAIVERS_FILE, before, TextEdits.apply(text, edits));
      }
    };
  }

  private DecisionRecords.NewRecord record(
      String review, ReviewedChange change, Wanted wanted, Author by) {
    String reason = wanted.reason().isBlank() ? "it is as it is to be." : wanted.reason();
    return DecisionRecords.of(
        store.files().paths(),
        store.text(DecisionRecords.folderFile()),
        new DecisionRecords.Decided(
            review, change, wanted.choice(), reason, wanted.until(), by, LocalDate.now(clock)));
  }

  /// Signs off what is to be seen of a review now.
  ///
  /// @param text what the signer has to say; may be blank
  public Result<WrittenEvent> sign(ShownReview review, String text) {
    Optional<ReviewScope> scope = review.scope();
    if (scope.isEmpty()) {
      return Result.failed(
          ReviewProblems.request(
              "What changed is not known, so that it cannot be signed off.",
              review.problems().isEmpty() ? "" : review.problems().getLast().text()));
    }
    Map<String, JsonValue> members = new LinkedHashMap<>();
    members.put("digest", new JsonString(scope.get().digest()));
    members.put("base", new JsonString(scope.get().baseCommit()));
    scope.get().headCommit().ifPresent(head -> members.put("head", new JsonString(head)));
    if (!text.isBlank()) {
      members.put("text", new JsonString(text));
    }
    String name = review.record().name();
    return writing.write(EventKind.SIGN, members, id -> KeptReviews.fileOf(name), id -> name);
  }
}
