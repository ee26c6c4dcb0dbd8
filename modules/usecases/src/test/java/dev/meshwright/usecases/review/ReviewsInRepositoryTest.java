package dev.meshwright.usecases.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.usecases.gate.settings.ReviewDemand;
import dev.meshwright.usecases.review.scope.DecidedChange;
import dev.meshwright.usecases.review.scope.DecisionKind;
import dev.meshwright.usecases.review.scope.ReviewedChange;
import dev.meshwright.usecases.session.ReviewServices;
import dev.meshwright.usecases.session.WorkspaceServices;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewsInRepositoryTest {

  @TempDir Path temporary;
  private Path root;
  private WorkspaceServices services;

  @BeforeEach
  void a_branch_that_breaks_readers() throws IOException, InterruptedException {
    root = Files.createDirectories(temporary.resolve("work"));
    git("init", "-q", "-b", "main");
    git("config", "user.name", "Ada");
    git("config", "user.email", "ada@example.com");
    order("long");
    git("add", "-A");
    git("commit", "-qm", "begin");
    git("checkout", "-qb", "wide");
    order("string");
    git("commit", "-qam", "another type");
    services = WorkspaceServices.open(root).optional().orElseThrow();
    assertTrue(start("main", "wide").optional().isPresent());
  }

  @AfterEach
  void close() {
    services.close();
  }

  private void git(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true);
    builder.environment().put("HOME", temporary.toString());
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
  }

  private void order(String type) throws IOException {
    Files.writeString(
        root.resolve("order.avsc"),
        "{\"type\": \"record\", \"name\": \"Order\", \"fields\": [\n"
            + "  {\"name\": \"total\", \"type\": \""
            + type
            + "\"}\n]}\n");
  }

  private ReviewServices reviews() {
    return services.reviews();
  }

  private Result<WrittenEvent> start(String base, String head) {
    return reviews()
        .keepReviews()
        .start("wide", Optional.of(base), Optional.of(head), Optional.empty());
  }

  private ShownReview shown() {
    return reviews()
        .showReview()
        .show(Optional.of("wide"), Optional.empty(), Optional.empty(), Progress.none())
        .optional()
        .orElseThrow();
  }

  private ReviewedChange change() {
    return shown().standings().changes().getFirst().change();
  }

  private Result<WrittenEvent> decide(DecisionKind kind, String reason, boolean keep) {
    ShownReview review = shown();
    return reviews()
        .decideReview()
        .decide(
            review,
            new DecideReview.Wanted(
                change().id(), kind, reason, Optional.of(LocalDate.of(2999, 1, 31)), keep));
  }

  private List<String> missing(Set<ReviewDemand> demands) {
    return reviews()
        .checkReviews()
        .check(
            new CheckReviews.Wanted(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(demands)),
            Progress.none())
        .optional()
        .orElseThrow()
        .problems()
        .stream()
        .map(Problem::rule)
        .toList();
  }

  @Test
  void what_changed_is_what_the_check_finds() {
    assertEquals("avro-type-changed", change().rule().orElseThrow());
    assertTrue(change().breaks());
    assertEquals(1, shown().standings().changes().size());
  }

  @Test
  void a_sign_off_is_void_once_anything_changes() throws Exception {
    assertTrue(reviews().decideReview().sign(shown(), "").optional().isPresent());
    assertEquals(List.of(), missing(Set.of(ReviewDemand.SIGNED)));
    // What is said does not change what was seen.
    git("add", "-A");
    git("commit", "-qm", "the review");
    assertEquals(List.of(), missing(Set.of(ReviewDemand.SIGNED)));
    order("bytes");
    git("commit", "-qam", "yet another type");
    assertEquals(
        List.of("review-sign-off-void", "review-unsigned"), missing(Set.of(ReviewDemand.SIGNED)));
  }

  @Test
  void a_rebase_brings_no_changes_of_others_in() throws Exception {
    String id = change().id();
    git("checkout", "-q", "main");
    Files.writeString(root.resolve("other.avsc"), "\"string\"\n");
    git("add", "other.avsc");
    git("commit", "-qm", "another schema");
    git("checkout", "-q", "wide");
    git("rebase", "-q", "main");
    assertEquals(1, shown().standings().changes().size());
    assertEquals(id, change().id());
  }

  @Test
  void a_decision_is_stale_once_its_change_is_another() throws Exception {
    assertTrue(decide(DecisionKind.ACCEPT, "", false).optional().isPresent());
    assertEquals(List.of(), missing(Set.of(ReviewDemand.DECIDED)));
    order("bytes");
    git("commit", "-qam", "yet another type");
    assertEquals(DecidedChange.State.STALE, shown().standings().changes().getFirst().state());
    assertEquals(List.of("review-decision-stale"), missing(Set.of(ReviewDemand.DECIDED)));
  }

  @Test
  void two_who_decide_differently_disagree() throws Exception {
    assertTrue(decide(DecisionKind.ACCEPT, "", false).optional().isPresent());
    git("config", "user.name", "Bob");
    git("config", "user.email", "bob@example.com");
    services.close();
    services = WorkspaceServices.open(root).optional().orElseThrow();
    assertTrue(decide(DecisionKind.CHANGE, "no", false).optional().isPresent());
    assertEquals(DecidedChange.State.DISAGREED, shown().standings().changes().getFirst().state());
    assertEquals(List.of("review-disagreement"), missing(Set.of(ReviewDemand.DECIDED)));
    assertTrue(decide(DecisionKind.ACCEPT, "", false).optional().isPresent());
    assertEquals(List.of(), missing(Set.of(ReviewDemand.DECIDED)));
  }

  @Test
  void a_waiver_is_written_where_waivers_are_and_a_record_where_records_are() throws Exception {
    Files.createDirectories(root.resolve("doc/adr"));
    Files.writeString(root.resolve("doc/adr/0041-begin.md"), "# Begin\n");
    WrittenEvent written =
        decide(DecisionKind.WAIVE, "all <b>readers</b> move", true).optional().orElseThrow();
    assertEquals(
        List.of(
            ".meshwright/waivers.yaml",
            "doc/adr/0042-waive-avro-type-changed-in-order-avsc-order-total.md"),
        written.alsoWritten());
    String record = Files.readString(root.resolve(written.alsoWritten().getLast()));
    assertTrue(record.contains("all \\<b\\>readers\\</b\\> move"), record);
    assertTrue(record.contains("`Decision: 0042`"), record);
    git("add", "-A");
    git("commit", "-qm", "waive it");
    assertEquals("all <b>readers</b> move", change().waiver().orElseThrow());
  }

  @Test
  void a_base_that_is_gone_is_told_and_the_threads_stay() throws Exception {
    reviews()
        .keepReviews()
        .comment(Optional.of("wide"), "order.avsc#total", "why?")
        .orElseThrow(problems -> new AssertionError(problems.toString()));
    git("branch", "-q", "-m", "main", "trunk");
    assertEquals(
        List.of("review-base-missing"), shown().problems().stream().map(Problem::rule).toList());
    assertTrue(shown().scope().isPresent());
    Path file = root.resolve(".meshwright/reviews/wide/review.jsonl");
    Files.writeString(
        file, Files.readString(file).replaceAll("\"baseCommit\":\"..", "\"baseCommit\":\"00"));
    assertFalse(shown().scope().isPresent());
    assertEquals(1, shown().threads().size());
    assertEquals(
        "review-request", reviews().decideReview().sign(shown(), "").problems().getFirst().rule());
  }

  @Test
  void a_place_that_cannot_be_written_is_told() throws Exception {
    Files.delete(root.resolve(".meshwright/reviews/.gitattributes"));
    Path reviews = root.resolve(".meshwright/reviews");
    Files.move(reviews, root.resolve("kept"));
    Files.writeString(reviews, "no folder\n");
    Result<WrittenEvent> written =
        reviews().keepReviews().comment(Optional.empty(), "order.avsc", "why?");
    assertFalse(written.optional().isPresent());
    assertEquals("no folder\n", Files.readString(reviews));
  }
}
