package dev.meshwright.app.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.document.Document;
import dev.meshwright.app.document.Notice;
import dev.meshwright.app.panel.PanelPlace;
import dev.meshwright.app.tabs.TabId;
import dev.meshwright.app.tabs.TabLayout;
import dev.meshwright.app.testing.Samples;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.app.testing.TestWorkspace;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.files.FileChange.Moved;
import dev.meshwright.model.files.ReadOutcome;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Tabs and open files in step.
class EditorsViewModelTest {

  private static final TabId ORDER = FilePage.tab(Samples.ORDER_PATH);
  private static final TabId SQL = FilePage.tab(Samples.SQL_PATH);
  private static final TabId README = FilePage.tab("README.md");
  private static final TabId ROWS = new TabId("rows", "orders/samples/orders.csv");

  private final Sessions sessions = new Sessions();
  private final TestWorkspace workspace = sessions.session();
  private final EditorsViewModel model = workspace.editors();

  private List<TabId> tabs() {
    return workspace.tabs().layout().activeGroup().tabs();
  }

  private Optional<String> active() {
    return workspace.documents().activeProperty().get().map(Document::path);
  }

  private void open(TabId... tabs) {
    for (TabId tab : tabs) {
      workspace.documents().show(tab.name());
    }
  }

  @Test
  void a_file_that_is_shown_has_a_tab_and_the_keyboard() {
    int calls = workspace.tabs().callsProperty().get();
    open(ORDER, SQL);
    assertEquals(List.of(ORDER, SQL), tabs());
    assertEquals(Optional.of(Samples.SQL_PATH), active());
    assertEquals(calls + 2, workspace.tabs().callsProperty().get());
  }

  @Test
  void a_tab_in_front_makes_its_file_the_active_one_and_rows_leave_none() {
    open(ORDER, SQL);
    workspace.tabs().open(ORDER);
    assertEquals(Optional.of(Samples.ORDER_PATH), active());
    workspace.tabs().open(ROWS);
    assertEquals(Optional.empty(), active());
    model.step(1);
    assertEquals(Optional.of(Samples.SQL_PATH), active());
  }

  @Test
  void closing_a_tab_closes_its_file_and_gives_the_keyboard_to_the_next() {
    open(ORDER, SQL, README);
    workspace.tabs().open(SQL);
    int calls = workspace.tabs().callsProperty().get();
    model.close(0, List.of(SQL));
    assertEquals(List.of(ORDER, README), tabs());
    assertEquals(Optional.of("README.md"), active());
    assertEquals(Optional.empty(), workspace.documents().find(Samples.SQL_PATH));
    assertEquals(calls + 1, workspace.tabs().callsProperty().get());
  }

  @Test
  void a_file_in_two_groups_stays_open_until_its_last_tab_goes() {
    open(ORDER, SQL);
    model.split(0, SQL, true);
    int right = workspace.tabs().layout().active();
    assertEquals(2, workspace.tabs().layout().groups().size());
    assertEquals(List.of(), model.endingWith(right, List.of(SQL)));
    model.close(right, List.of(SQL));
    assertTrue(workspace.documents().find(Samples.SQL_PATH).isPresent());
    assertEquals(1, workspace.tabs().layout().groups().size());
    assertEquals(1, model.endingWith(0, List.of(SQL)).size());
  }

  @Test
  void the_tab_closed_last_comes_back_first() {
    open(ORDER, SQL);
    assertFalse(model.canReopen());
    model.close(0, List.of(ORDER));
    model.close(0, List.of(SQL));
    model.reopen();
    assertEquals(Optional.of(Samples.SQL_PATH), active());
    model.reopen();
    assertEquals(Optional.of(Samples.ORDER_PATH), active());
    assertFalse(model.canReopen());
  }

  @Test
  void what_was_closed_is_reopened_where_it_is_now() {
    open(ORDER, SQL);
    model.close(0, List.of(ORDER));
    model.tabs().follow(new Moved(Samples.ORDER_PATH, "README.md"));
    model.reopen();
    assertEquals(Optional.of("README.md"), active());
  }

  @Test
  void tabs_and_groups_are_walked_around_their_ends() {
    open(ORDER, SQL);
    model.step(1);
    assertEquals(Optional.of(Samples.ORDER_PATH), active());
    model.step(-1);
    assertEquals(Optional.of(Samples.SQL_PATH), active());
    model.move(-1);
    assertEquals(List.of(SQL, ORDER), tabs());
    model.split(0, SQL, false);
    model.stepGroup(1);
    assertEquals(0, workspace.tabs().layout().active());
    model.moveToGroup(1);
    assertEquals(1, workspace.tabs().layout().groups().size() - 1);
  }

  @Test
  void a_tab_is_marked_while_its_file_has_unsaved_edits() {
    open(ORDER);
    Document order = workspace.documents().find(Samples.ORDER_PATH).orElseThrow();
    assertFalse(workspace.tabs().page(ORDER).unsaved().getValue());
    order.edit(List.of(TextEdit.insert(0, " ")));
    assertTrue(workspace.tabs().page(ORDER).unsaved().getValue());
  }

  @Test
  void tabs_of_an_earlier_run_are_read_when_they_are_seen() {
    workspace
        .tabs()
        .restore("group active\ntab file README.md\nfront file " + Samples.ORDER_PATH + "\n");
    assertEquals(Optional.of(Samples.ORDER_PATH), active());
    assertEquals(
        List.of(Samples.ORDER_PATH),
        workspace.documents().open().stream().map(Document::path).toList());
    model.step(1);
    assertEquals(Optional.of("README.md"), active());
  }

  @Test
  void a_tab_whose_file_is_gone_says_so_once_and_goes() {
    workspace.tabs().restore("group active\ntab file README.md\nfront file gone.avsc\n");
    assertEquals(List.of(README), tabs());
    assertEquals(1, sessions.notices.size());
  }

  @Test
  void rows_take_the_height_of_the_window_unless_the_lower_pane_was_asked_for() {
    open(ORDER);
    assertTrue(workspace.panels().panes().state().isShown(PanelPlace.LOWER));
    workspace.tabs().open(ROWS);
    assertFalse(workspace.panels().panes().state().isShown(PanelPlace.LOWER));
    workspace.tabs().open(ORDER);
    assertTrue(workspace.panels().panes().state().isShown(PanelPlace.LOWER));
    workspace.tabs().open(ROWS);
    workspace.panels().panes().toggle(PanelPlace.LOWER);
    workspace.tabs().open(ORDER);
    workspace.tabs().open(ROWS);
    assertTrue(workspace.panels().panes().state().isShown(PanelPlace.LOWER));
  }

  @Test
  void rows_are_read_when_they_are_seen_and_again_when_the_files_changed_meanwhile() {
    workspace.tabs().open(ROWS);
    assertEquals(1, sessions.preview.asked().size());
    open(ORDER);
    workspace.changedOutside();
    assertEquals(1, sessions.preview.asked().size(), "nobody looks");
    workspace.tabs().open(ROWS);
    assertEquals(2, sessions.preview.asked().size());
    open(ORDER);
    workspace.tabs().open(ROWS);
    assertEquals(2, sessions.preview.asked().size(), "nothing has changed");
  }

  @Test
  void a_file_with_another_name_keeps_its_tab_where_it_is_in_every_group() {
    open(ORDER, SQL, README);
    workspace.tabs().change(workspace.tabs().layout().pinned(0, ORDER, true).shown(0, SQL));
    model.split(0, SQL, true);
    move(Samples.SQL_PATH, "orders/sql/weekly.sql");
    TabId moved = FilePage.tab("orders/sql/weekly.sql");
    assertEquals(
        List.of(List.of(ORDER, moved, README), List.of(moved)),
        workspace.tabs().layout().groups().stream().map(TabLayout.Group::tabs).toList());
    assertTrue(workspace.tabs().layout().groups().getFirst().isPinned(ORDER));
    assertEquals(Optional.of(moved), workspace.tabs().layout().groups().getFirst().front());
    assertEquals(Optional.of("orders/sql/weekly.sql"), active());
    assertEquals(3, workspace.documents().open().size());
  }

  @Test
  void tabs_that_nobody_has_looked_at_yet_follow_a_file_or_its_folder_too() {
    workspace
        .tabs()
        .restore("group active\nfront file README.md\ntab file " + Samples.ORDER_PATH + "\n");
    move("orders", "sales");
    assertEquals(List.of(README, FilePage.tab("sales/schema/order.avsc")), tabs());
    assertEquals(1, workspace.documents().open().size());
  }

  @Test
  void rows_and_sides_follow_their_file_and_stay_in_front() {
    open(ORDER);
    workspace.tabs().open(ROWS);
    workspace.tabs().open(new TabId("sides", Samples.ORDER_PATH));
    move(Samples.ORDER_PATH, "orders/schema/purchase.avsc");
    move("orders/samples", "orders/data");
    assertEquals(
        List.of(
            FilePage.tab("orders/schema/purchase.avsc"),
            new TabId("rows", "orders/data/orders.csv"),
            new TabId("sides", "orders/schema/purchase.avsc")),
        tabs());
    assertEquals(
        Optional.of(new TabId("sides", "orders/schema/purchase.avsc")),
        workspace.tabs().layout().front());
    assertEquals(Optional.of("orders/schema/purchase.avsc"), active());
    assertEquals(
        List.of(), sessions.notices.stream().filter(Notice.InFile.class::isInstance).toList());
  }

  private void move(String from, String to) {
    if (sessions.files.read(from) instanceof ReadOutcome.Read) {
      workspace.managed().move(List.of(new Moved(from, to)));
    } else {
      // The files in memory know no folders.
      workspace.documents().follow(new Moved(from, to));
      workspace.tabs().follow(new Moved(from, to));
    }
  }

  @Test
  void tabs_about_what_is_deleted_go_whatever_they_show() {
    sessions.files.put(ROWS.name(), "id\n1\n");
    open(ORDER, README);
    workspace.tabs().open(new TabId("sides", Samples.ORDER_PATH));
    workspace.tabs().open(ROWS);
    workspace.managed().delete(List.of(Samples.ORDER_PATH, ROWS.name()));
    assertEquals(List.of(README), tabs());
  }

  @Test
  void the_text_of_a_file_comes_to_the_front_where_another_page_about_it_is() {
    TabId sides = new TabId("sides", Samples.ORDER_PATH);
    open(ORDER);
    workspace.tabs().open(sides);
    model.showText();
    assertEquals(Optional.of(ORDER), workspace.tabs().layout().front());
    assertEquals(List.of(ORDER, sides), tabs());
    workspace.tabs().open(ROWS);
    model.showText();
    assertEquals(Optional.of(ROWS), workspace.tabs().layout().front(), "there is no open file");
  }

  @Test
  void rows_that_are_seen_are_read_once_for_each_change_outside() {
    workspace.tabs().open(ROWS);
    workspace.changedOutside();
    assertEquals(2, sessions.preview.asked().size());
  }

  @Test
  void a_workspace_that_is_closed_moves_no_panes() {
    assertTrue(workspace.panels().panes().state().isShown(PanelPlace.LOWER));
    workspace.dispose();
    workspace.tabs().open(ROWS);
    assertTrue(workspace.panels().panes().state().isShown(PanelPlace.LOWER));
  }
}
