package dev.meshwright.app.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.document.Document;
import dev.meshwright.app.panel.WorkspaceEvent;
import dev.meshwright.app.tabs.TabId;
import dev.meshwright.app.testing.Samples;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.app.testing.TestWorkspace;
import dev.meshwright.model.TextEdit;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A changed file beside its last commit, in a tab.
class DiffPageTest {

  private static final TabId CHANGED = new TabId("changed", Samples.ORDER_PATH);

  private final Sessions sessions = new Sessions();
  private final TestWorkspace workspace = sessions.session();

  private DiffSides sides() {
    DiffPage page = (DiffPage) workspace.tabs().page(CHANGED);
    return assertInstanceOf(DiffState.Ready.class, page.stateProperty().get()).sides();
  }

  @Test
  void both_versions_are_read_when_the_tab_is_seen() {
    workspace.tabs().open(CHANGED);
    assertEquals(Samples.OLD_ORDER, sides().before().text());
    assertEquals(Samples.NEW_ORDER, sides().after().text());
    assertEquals("Working copy", sides().after().title());
  }

  @Test
  void it_follows_what_is_typed_into_the_file_and_what_others_write() {
    workspace.documents().show(Samples.ORDER_PATH);
    workspace.tabs().open(CHANGED);
    Document order = workspace.documents().find(Samples.ORDER_PATH).orElseThrow();
    order.edit(List.of(TextEdit.insert(0, " ")));
    assertEquals(" " + Samples.NEW_ORDER, sides().after().text());
    assertTrue(sides().after().title().contains("not saved"), sides().after().title());
    workspace.saving().save(order);
    assertEquals("Working copy", sides().after().title());
    sessions.files.put(Samples.ORDER_PATH, "{}");
    workspace.changedOutside();
    assertEquals("{}", sides().after().text());
  }

  @Test
  void a_file_that_is_gone_has_one_side() {
    sessions.files.remove(Samples.ORDER_PATH);
    workspace.tabs().open(CHANGED);
    assertEquals("Working copy: removed, or no text", sides().after().title());
  }

  @Test
  void behind_another_tab_nothing_is_read_until_it_is_seen() {
    workspace.tabs().open(CHANGED);
    workspace.documents().show(Samples.SQL_PATH);
    sessions.files.put(Samples.ORDER_PATH, "{}");
    workspace.tell(new WorkspaceEvent.FilesChanged());
    assertEquals(Samples.NEW_ORDER, sides().after().text());
    workspace.tabs().open(CHANGED);
    assertEquals("{}", sides().after().text());
  }

  @Test
  void it_comes_back_with_the_next_start_and_follows_a_rename() {
    workspace.tabs().open(CHANGED);
    String left = workspace.tabs().written();
    TestWorkspace next = new Sessions().session();
    next.tabs().restore(left);
    assertEquals(
        "order.avsc: last commit and working copy",
        next.tabs().frontProperty().get().orElseThrow().title());
  }

  @Test
  void a_file_of_a_commit_comes_back_with_the_next_start_and_after_it_was_closed() {
    String commit = Samples.commits().getFirst().id();
    TabId tab = new TabId("revision", commit + " " + Samples.ORDER_PATH);
    workspace.tabs().open(tab);
    TestWorkspace next = new Sessions().session();
    next.tabs().restore(workspace.tabs().written());
    DiffPage page = (DiffPage) next.tabs().page(tab);
    assertEquals("order.avsc in " + commit.substring(0, 7), page.title());
    next.tabs().start();
    DiffSides read = assertInstanceOf(DiffState.Ready.class, page.stateProperty().get()).sides();
    assertEquals(Samples.OLD_ORDER, read.before().text());
    assertEquals(Samples.NEW_ORDER, read.after().text());
  }

  @Test
  void a_commit_that_is_gone_says_so() {
    TabId tab = new TabId("revision", "0".repeat(40) + " " + Samples.ORDER_PATH);
    workspace.tabs().open(tab);
    DiffPage page = (DiffPage) workspace.tabs().page(tab);
    DiffState.Failed failed = assertInstanceOf(DiffState.Failed.class, page.stateProperty().get());
    assertEquals("No commit.", failed.cause().getMessage());
  }
}
