package dev.meshwright.app.branches;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.document.Document;
import dev.meshwright.app.document.Notice;
import dev.meshwright.app.testing.Samples;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.app.testing.TestWorkspace;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.git.Branch;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BranchesViewModelTest {

  private final Sessions sessions = new Sessions();
  private final TestWorkspace workspace = sessions.session();
  private final BranchesViewModel model = workspace.panel(BranchesPanel.class).model;

  private List<String> names() {
    model.refresh();
    return assertInstanceOf(BranchesState.Ready.class, model.stateProperty().get())
        .branches()
        .stream()
        .map(Branch::name)
        .toList();
  }

  private Branch branch(String name) {
    model.refresh();
    return assertInstanceOf(BranchesState.Ready.class, model.stateProperty().get())
        .branches()
        .stream()
        .filter(branch -> branch.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private Notice.Did told() {
    return assertInstanceOf(Notice.Did.class, sessions.notices.getLast());
  }

  @Test
  void switching_is_told_to_all_panels() {
    int read = sessions.read;
    model.switchTo(branch("add-channel"));
    assertEquals("add-channel", model.current().orElseThrow().name());
    assertEquals(
        "Switched to add-channel.",
        assertInstanceOf(Notice.BranchMoved.class, sessions.notices.getLast()).words());
    assertEquals(read + 1, sessions.read);
  }

  @Test
  void a_switch_that_would_overwrite_something_says_so_and_does_nothing() {
    sessions.branches.inTheWay = true;
    model.switchTo(branch("add-channel"));
    BranchNote.InTheWay note =
        assertInstanceOf(BranchNote.InTheWay.class, model.noteProperty().get().orElseThrow());
    assertTrue(note.words().contains("order.avsc"), note.words());
    assertEquals("main", model.current().orElseThrow().name());
    model.stashAndSwitch();
    assertEquals("add-channel", model.current().orElseThrow().name());
  }

  @Test
  void edits_that_are_not_saved_are_saved_before_switching() {
    workspace.documents().show(Samples.ORDER_PATH);
    Document order = workspace.documents().find(Samples.ORDER_PATH).orElseThrow();
    order.edit(List.of(TextEdit.insert(0, "\n")));
    model.switchTo(branch("add-channel"));
    BranchNote.Unsaved note =
        assertInstanceOf(BranchNote.Unsaved.class, model.noteProperty().get().orElseThrow());
    assertEquals(List.of(Samples.ORDER_PATH), note.paths());
    assertEquals("main", model.current().orElseThrow().name());
    model.saveAndSwitch();
    assertFalse(order.isUnsaved());
    assertEquals("add-channel", model.current().orElseThrow().name());
  }

  @Test
  void a_branch_is_made_where_another_one_is_and_checked_out() {
    model.startNew(Optional.of(branch("origin/main")));
    model.named("  topic/x ");
    assertEquals("topic/x", model.current().orElseThrow().name());
    assertEquals(Optional.empty(), model.namingProperty().get());
  }

  @Test
  void a_name_that_is_taken_can_be_typed_again() {
    model.startNew(Optional.empty());
    model.named("tidy");
    assertInstanceOf(BranchNote.Refused.class, model.noteProperty().get().orElseThrow());
    assertTrue(model.namingProperty().get().isPresent());
  }

  @Test
  void a_branch_has_another_name_and_its_old_one_again() {
    model.startRename(branch("tidy"));
    model.named("neat");
    assertTrue(names().contains("neat"));
    told().undo().orElseThrow().run();
    assertTrue(names().contains("tidy"));
    model.startRename(branch("origin/main"));
    assertEquals(Optional.empty(), model.namingProperty().get());
  }

  @Test
  void a_deleted_branch_is_told_with_its_commit_and_comes_back() {
    model.delete(branch("tidy"));
    assertFalse(names().contains("tidy"));
    String tip = Samples.commits().getFirst().id().substring(0, 7);
    assertEquals("tidy is deleted. It was at commit " + tip + ".", told().words());
    told().undo().orElseThrow().run();
    assertTrue(names().contains("tidy"));
  }

  @Test
  void what_would_be_lost_is_named_before_a_branch_is_deleted() {
    model.delete(branch("add-channel"));
    BranchNote.Losing note =
        assertInstanceOf(BranchNote.Losing.class, model.noteProperty().get().orElseThrow());
    assertEquals(1, note.lost().count());
    assertTrue(names().contains("add-channel"));
    model.deleteLosing();
    assertFalse(names().contains("add-channel"));
    model.delete(branch("main"));
    assertInstanceOf(BranchNote.Refused.class, model.noteProperty().get().orElseThrow());
    model.dismiss();
    assertEquals(Optional.empty(), model.noteProperty().get());
  }

  @Test
  void a_folder_without_a_repository_says_so() {
    sessions.branches.noRepository();
    model.refresh();
    assertInstanceOf(BranchesState.NoRepository.class, model.stateProperty().get());
  }
}
