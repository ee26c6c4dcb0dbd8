package dev.meshwright.app.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.uitesting.SameThreadJobs;
import dev.meshwright.usecases.demo.DemoWorkspace;
import dev.meshwright.usecases.review.ItemNotes;
import dev.meshwright.usecases.review.agenda.MakeAgenda;
import dev.meshwright.usecases.review.agenda.ReviewItem;
import dev.meshwright.usecases.review.agenda.ReviewPoints;
import dev.meshwright.usecases.review.scope.DecidedChange;
import dev.meshwright.usecases.review.scope.DecisionKind;
import dev.meshwright.usecases.session.WorkspaceServices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotesViewModelTest {

  private static final String SCHEMA = "orders/schemas/order.avsc";

  @TempDir Path folder;

  @FunctionalInterface
  private interface WithNotes {
    void test(Path demo, NotesViewModel notes, ReviewItem first) throws IOException;
  }

  /// On the pending change of the demo workspace.
  private void inDemo(WithNotes test) throws IOException {
    Path demo = folder.resolve("demo");
    assertTrue(DemoWorkspace.create(demo, Progress.none()).optional().isPresent());
    try (WorkspaceServices services = WorkspaceServices.open(demo).optional().orElseThrow()) {
      services.read(Progress.none());
      ReviewItem first =
          new MakeAgenda(
                  services.earlierStates(), services.checkWorkspace(), services::storedWorkingCopy)
              .make(ReviewPoints.ofBranch(), Progress.none())
              .optional()
              .orElseThrow()
              .items()
              .getFirst();
      NotesViewModel notes =
          new NotesViewModel(
              ReviewPoints.ofBranch(), new SameThreadJobs(), new KeptInFiles(services.reviews()));
      notes.refresh();
      test.test(demo, notes, first);
    }
  }

  @Test
  void nothing_is_kept_before_a_review_is_started() throws IOException {
    inDemo((demo, notes, first) -> {
      assertInstanceOf(NotesState.Missing.class, notes.stateProperty().get());
      assertEquals(Optional.empty(), notes.of(first));
      List<String> done = new ArrayList<>();
      notes.start("no/name", () -> done.add("started"));
      assertTrue(notes.refusalProperty().get().isPresent());
      notes.start("gift-orders", () -> done.add("started"));
      assertEquals(List.of("started"), done);
      assertEquals(Optional.empty(), notes.refusalProperty().get());
      assertInstanceOf(NotesState.Open.class, notes.stateProperty().get());
      assertTrue(notes.isKnown(first));
    });
  }

  @Test
  void what_is_said_of_a_change_is_kept_with_it() throws IOException {
    inDemo((demo, notes, first) -> {
      notes.start("gift-orders", () -> {});
      notes.comment(first, "Who asked for it?", () -> {});
      ItemNotes kept = notes.of(first).orElseThrow();
      assertEquals(
          List.of("Who asked for it?"),
          kept.threads().stream().map(thread -> thread.thread().subject()).toList());
      notes.comment(first, "  ", () -> {});
      assertTrue(notes.refusalProperty().get().isPresent());
    });
  }

  @Test
  void a_decision_is_kept_once_it_has_its_reason() throws IOException {
    inDemo((demo, notes, first) -> {
      notes.start("gift-orders", () -> {});
      notes.decide(first, DecisionKind.CHANGE, "", Optional.empty(), () -> {});
      assertTrue(notes.refusalProperty().get().isPresent(), "it needs a reason");
      notes.decide(first, DecisionKind.CHANGE, "Give it a default", Optional.empty(), () -> {});
      DecidedChange decided = notes.of(first).orElseThrow().decided().orElseThrow();
      assertEquals(DecidedChange.State.DECIDED, decided.state());
      assertEquals("Give it a default", decided.decisions().getFirst().reason());
    });
  }

  @Test
  void a_waiver_is_written_where_the_check_reads_it() throws IOException {
    inDemo((demo, notes, first) -> {
      notes.start("gift-orders", () -> {});
      notes.decide(
          first,
          DecisionKind.WAIVE,
          "All readers move",
          Optional.of(LocalDate.of(2999, 1, 1)),
          () -> {});
      assertEquals(Optional.empty(), notes.refusalProperty().get());
      String waivers = Files.readString(demo.resolve(".meshwright/waivers.yaml"));
      assertTrue(waivers.contains(SCHEMA) && waivers.contains("All readers move"), waivers);
    });
  }
}
