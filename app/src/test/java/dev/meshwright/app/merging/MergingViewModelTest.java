package dev.meshwright.app.merging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.document.Notice;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.app.testing.TestWorkspace;
import dev.meshwright.model.git.BroughtIn;
import dev.meshwright.model.git.Consent;
import dev.meshwright.model.git.GitOperation;
import dev.meshwright.usecases.merging.ForeseenChanges.Reading;
import dev.meshwright.usecases.merging.ForeseenChanges.SchemaVerdict;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MergingViewModelTest {

  private final Sessions sessions = new Sessions();
  private final TestWorkspace workspace = sessions.session();
  private final MergingViewModel model = workspace.panel(MergingPanel.class).model();

  private String told() {
    return switch (sessions.notices.getLast()) {
      case Notice.BranchMoved(String words, var undo) -> words;
      case Notice.Did(String words, var undo) -> words;
      case Notice other -> throw new AssertionError(other);
    };
  }

  private String asked() {
    return assertInstanceOf(MergingNote.Asking.class, model.notes().property().get().orElseThrow())
        .words();
  }

  @Test
  void a_merge_that_stops_is_continued_once_nothing_is_in_conflict() {
    model.merge("add-channel");
    assertEquals(2, model.underWay().orElseThrow().conflicts().size());
    assertEquals(
        "Merging add-channel into main", model.words().title(model.underWay().orElseThrow()));
    model.underWay().orElseThrow().conflicts().forEach(file -> model.take(file, false));
    assertEquals(
        "Nothing is in conflict. Continue to make the commit.",
        model.words().next(model.underWay().orElseThrow()));
    model.proceed();
    assertEquals(Optional.empty(), model.underWay());
    assertEquals("Done: one commit made.", told());
  }

  @Test
  void what_was_resolved_is_said_to_be_kept_when_all_is_given_up() {
    model.rebase("add-channel");
    model.abort();
    assertTrue(told().endsWith("What was resolved is kept in commit 1234567."), told());
    assertEquals(List.of("rebase add-channel", "abort"), sessions.merging.asked);
  }

  @Test
  void hooks_are_asked_about_before_anything_is_done() {
    sessions.merging.wanted = Optional.of(Consent.WITHOUT_HOOKS);
    model.cherryPick(List.of("abc"));
    MergingNote.Choosing choosing =
        assertInstanceOf(MergingNote.Choosing.class, model.notes().property().get().orElseThrow());
    assertEquals("There are hooks.", choosing.words().strip());
    assertEquals(List.of(), sessions.merging.asked);
    model.notes().choose(Consent.WITHOUT_HOOKS);
    assertEquals(List.of("pick [abc]"), sessions.merging.asked);
  }

  @Test
  void changes_in_the_way_are_stashed_when_the_person_agrees() {
    sessions.merging.inTheWay = true;
    model.merge("add-channel");
    assertEquals("Files are changed.", asked());
    assertEquals(List.of(), sessions.merging.asked);
    model.notes().agree();
    assertEquals(1, sessions.staging.putAside().size());
    assertEquals(List.of("merge add-channel"), sessions.merging.asked);
  }

  @Test
  void a_revert_says_who_reads_what_both_ways() {
    sessions.merging.verdicts.add(new SchemaVerdict("order.avsc", Reading.NO, Reading.YES));
    sessions.merging.verdicts.add(new SchemaVerdict("fine.avsc", Reading.YES, Reading.YES));
    model.revert(List.of("abc"));
    assertEquals(
        "order.avsc as it will be: it does not read data written until now; those who still have"
            + " it as it is now read what will be written.",
        asked());
    model.notes().dismiss();
    assertEquals(List.of(), sessions.merging.asked);
  }

  @Test
  void how_far_it_is_is_said() {
    sessions.merging.begin(GitOperation.REBASE, 2, 5);
    model.refresh();
    assertEquals(
        "Rebasing main: commit 2 of 5, add-channel",
        model.words().title(model.underWay().orElseThrow()));
    model.skip();
    assertEquals("Nothing was left to commit. One commit was left out.", told());
  }

  @Test
  void what_was_done_is_taken_back_and_made_again() {
    model.merge("add-channel");
    model.underWay().orElseThrow().conflicts().forEach(file -> model.take(file, false));
    model.proceed();
    undo();
    assertEquals("Undone: the branch is at 0123456 again.", told());
    assertEquals("take back 1234567890 to 0123456789", sessions.merging.asked.getLast());
    undo();
    assertEquals("take back 0123456789 to 1234567890", sessions.merging.asked.getLast());
  }

  private void undo() {
    assertInstanceOf(Notice.BranchMoved.class, sessions.notices.getLast())
        .undo()
        .orElseThrow()
        .run();
  }

  @Test
  void what_changed_nothing_has_no_way_back() {
    sessions.merging.begin(GitOperation.REBASE, 2, 5);
    model.refresh();
    model.skip();
    assertEquals(
        Optional.empty(),
        assertInstanceOf(Notice.BranchMoved.class, sessions.notices.getLast()).undo());
  }

  @Test
  void the_last_one_is_taken_back_by_a_command_too() {
    model.rescue().takeBackLast();
    assertEquals(
        "The last move of this branch was neither a merge nor a rebase, cherry-pick or revert.",
        assertInstanceOf(MergingNote.Refused.class, model.notes().property().get().orElseThrow())
            .words());
    sessions.merging.last = Optional.of(new BroughtIn("fedcba9876", "8", true));
    model.rescue().takeBackLast();
    assertEquals("take back 8 to fedcba9876", sessions.merging.asked.getLast());
  }

  @Test
  void of_a_merge_the_parent_is_chosen() {
    sessions.merging.merges = true;
    model.revert(List.of("abc"));
    MergingNote.ChoosingParent which =
        assertInstanceOf(
            MergingNote.ChoosingParent.class, model.notes().property().get().orElseThrow());
    assertEquals(List.of("aaaaaaa (ours)", "bbbbbbb (theirs)"), which.parents());
    assertEquals(List.of(), sessions.merging.asked);
    model.notes().chooseParent(2);
    assertEquals(List.of("revert [abc] by parent 2"), sessions.merging.asked);
  }

  @Test
  void what_belongs_to_nothing_can_be_given_up() {
    sessions.merging.begin(GitOperation.UNKNOWN, 1, 1);
    model.refresh();
    assertEquals(
        "Files in conflict, and nothing notes what they came from",
        model.words().title(model.underWay().orElseThrow()));
    assertTrue(model.words().next(model.underWay().orElseThrow()).contains("or abort"));
    model.abort();
    assertEquals(Optional.empty(), model.underWay());
  }
}
