package dev.meshwright.app.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.app.document.Document;
import dev.meshwright.app.panel.WorkspaceEvent;
import dev.meshwright.app.testing.Samples;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.app.testing.TestWorkspace;
import dev.meshwright.app.tests.TestsPanel;
import dev.meshwright.model.TextEdit;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is read again when something happens to the files of a workspace.
class WorkspaceEventsTest {

  private final Sessions sessions = new Sessions();
  private final TestWorkspace session = sessions.session();

  /// What was read since the last call.
  private String counted() {
    String counts =
        "folder %d, check %d, changes %d, history %d, compared %d, previewed %d, tests %d"
            .formatted(
                sessions.read,
                sessions.checked,
                sessions.commits.described,
                sessions.commits.logged,
                sessions.compare.compared,
                sessions.preview.asked().size(),
                sessions.tests.found);
    sessions.read = 0;
    sessions.checked = 0;
    sessions.commits.described = 0;
    sessions.commits.logged = 0;
    sessions.compare.compared = 0;
    sessions.preview.asked().clear();
    sessions.tests.found = 0;
    return counts;
  }

  private Document opened(String path) {
    session.documents().show(path);
    return session.documents().find(path).orElseThrow();
  }

  private void everythingInUse() {
    opened(Samples.ORDER_PATH);
    opened(Samples.SQL_PATH);
    session.panels().show(TestsPanel.ID);
    counted();
  }

  @Test
  void the_start_reads_changes_history_and_verdicts() {
    assertEquals(
        "folder 0, check 1, changes 1, history 1, compared 0, previewed 0, tests 0", counted());
  }

  @Test
  void files_that_we_wrote_are_read_again() {
    everythingInUse();
    session.tell(new WorkspaceEvent.FilesChanged());
    assertEquals(
        "folder 1, check 1, changes 1, history 0, compared 0, previewed 0, tests 1", counted());
  }

  @Test
  void files_that_others_wrote_are_read_again_with_history_and_rows() {
    everythingInUse();
    session.changedOutside();
    assertEquals(
        "folder 1, check 1, changes 1, history 1, compared 0, previewed 1, tests 1", counted());
  }

  @Test
  void a_commit_moves_what_is_compared_with() {
    everythingInUse();
    session.changes().flow().commit();
    session.changes().flow().agree();
    assertEquals(
        "folder 1, check 1, changes 1, history 1, compared 2, previewed 0, tests 0", counted());
  }

  @Test
  void another_branch_is_another_state_of_everything() {
    everythingInUse();
    session.tell(new WorkspaceEvent.BranchSwitched());
    assertEquals(
        "folder 1, check 1, changes 1, history 1, compared 2, previewed 0, tests 1", counted());
  }

  @Test
  void an_edit_of_a_schema_is_compared_and_checked() {
    everythingInUse();
    opened(Samples.ORDER_PATH).edit(List.of(TextEdit.insert(0, "\n")));
    assertEquals(
        "folder 0, check 1, changes 0, history 0, compared 1, previewed 0, tests 0", counted());
  }
}
