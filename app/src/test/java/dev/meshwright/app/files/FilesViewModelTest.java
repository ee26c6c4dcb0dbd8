package dev.meshwright.app.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.document.Document;
import dev.meshwright.app.document.Notice;
import dev.meshwright.app.tabs.TabId;
import dev.meshwright.app.testing.Samples;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.app.testing.TestWorkspace;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.files.FileChange;
import dev.meshwright.model.files.FileChange.Moved;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.model.git.ChangedFile;
import dev.meshwright.model.git.FileState;
import dev.meshwright.model.git.RepositoryState;
import dev.meshwright.usecases.files.FileTemplate;
import dev.meshwright.usecases.workspace.OpenedWorkspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FilesViewModelTest {

  private static final String MOVED = "orders/schema/purchase.avsc";

  private final Sessions sessions = new Sessions();
  private final TestWorkspace session = sessions.session();
  private final FilesViewModel model = session.managed();

  private Document order() {
    session.documents().show(Samples.ORDER_PATH);
    return session.documents().find(Samples.ORDER_PATH).orElseThrow();
  }

  private static void type(Document document) {
    document.edit(List.of(TextEdit.insert(0, " ")));
  }

  private Notice.Files told() {
    return assertInstanceOf(Notice.Files.class, sessions.notices.getLast());
  }

  @Test
  void a_new_file_is_shown_as_what_it_is() {
    int read = sessions.read;
    model.create(FileTemplate.AVRO_RECORD, "orders/schema/refund.avsc");
    Document shown = session.documents().activeProperty().get().orElseThrow();
    assertEquals("orders/schema/refund.avsc", shown.path());
    assertEquals(FileKind.AVRO_SCHEMA, shown.kind());
    assertTrue(shown.text().contains("\"Refund\""));
    assertFalse(shown.isUnsaved());
    assertTrue(sessions.read > read);
    told().undo().run();
    assertEquals("", sessions.files.get("orders/schema/refund.avsc"));
    assertTrue(session.documents().find("orders/schema/refund.avsc").isEmpty());
  }

  @Test
  void an_open_document_follows_its_file_with_its_edits_and_their_history() {
    Document order = order();
    type(order);
    model.move(List.of(new Moved(Samples.ORDER_PATH, MOVED)));
    Document moved = session.documents().activeProperty().get().orElseThrow();
    assertEquals(MOVED, moved.path());
    assertEquals(FileKind.AVRO_SCHEMA, moved.kind());
    assertEquals(" " + Samples.NEW_ORDER, moved.text());
    assertTrue(moved.isUnsaved());
    assertEquals(List.of(moved), session.documents().open());
    assertEquals(
        List.of(MOVED), sessions.files.unsaved().stream().map(edit -> edit.path()).toList());
    moved.buffer().undo();
    assertEquals(Samples.NEW_ORDER, moved.text());
    assertFalse(moved.isUnsaved());
    type(moved);
    session.saving().save(moved);
    assertEquals(" " + Samples.NEW_ORDER, sessions.files.get(MOVED));
    assertEquals("", sessions.files.get(Samples.ORDER_PATH));
  }

  @Test
  void a_document_in_a_folder_that_moves_follows_too() {
    order();
    session.documents().follow(new Moved("orders", "sales"));
    assertTrue(session.documents().find("sales/schema/order.avsc").isPresent());
  }

  @Test
  void what_is_not_saved_survives_the_deletion_of_its_file() {
    Document order = order();
    type(order);
    model.delete(List.of(Samples.ORDER_PATH));
    assertTrue(session.documents().open().isEmpty());
    assertEquals(List.of(), sessions.files.unsaved());
    model.undo();
    Document back = session.documents().find(Samples.ORDER_PATH).orElseThrow();
    assertEquals(" " + Samples.NEW_ORDER, back.text());
    assertTrue(back.isUnsaved());
    assertEquals(Samples.NEW_ORDER, sessions.files.get(Samples.ORDER_PATH));
  }

  @Test
  void discarding_shows_what_the_last_commit_holds_and_can_be_undone() {
    sessions.manage.commit(Samples.ORDER_PATH, Samples.OLD_ORDER);
    Document order = order();
    type(order);
    model.discard(List.of(Samples.ORDER_PATH));
    assertEquals(Samples.OLD_ORDER, order.text());
    assertFalse(order.isUnsaved());
    told().undo().run();
    assertEquals(" " + Samples.NEW_ORDER, order.text());
    assertTrue(order.isUnsaved());
    assertEquals(Samples.NEW_ORDER, sessions.files.get(Samples.ORDER_PATH));
  }

  @Test
  void the_rows_of_a_new_sample_that_is_discarded_are_closed_and_others_stay() {
    String fresh = Samples.ORDER_PATH.replace("order.avsc", "new.csv");
    sessions.files.put(fresh, "a\n1\n");
    OpenedWorkspace usual = Samples.workspace();
    sessions.opened =
        new OpenedWorkspace(
            usual.root(),
            usual.files(),
            usual.products(),
            Optional.of(
                new RepositoryState(
                    Optional.of("main"),
                    Optional.of("0123456789abcdef"),
                    Optional.empty(),
                    0,
                    0,
                    Optional.empty(),
                    List.of(new ChangedFile(fresh, FileState.UNTRACKED, Optional.empty())))),
            usual.problems());
    TestWorkspace other = sessions.session();
    other.tabs().open(TabId.ofRows(fresh));
    other.tabs().open(TabId.ofRows("orders/samples/other.csv"));
    other.managed().discard(List.of(fresh));
    assertEquals(
        List.of(TabId.ofRows("orders/samples/other.csv")),
        other.tabs().layout().activeGroup().tabs());
  }

  @Test
  void only_the_latest_change_is_told_and_what_cannot_be_done_is_told_as_well() {
    model.create("a.md", "a");
    model.create("b.md", "b");
    assertEquals(1, sessions.notices.size());
    assertEquals(List.of("b.md"), told().change().made());
    model.create("b.md", "another");
    assertInstanceOf(Notice.InFile.class, sessions.notices.getLast());
    assertEquals("b", sessions.files.get("b.md"));
    assertEquals(Optional.of(List.of("b.md")), model.latestProperty().get().map(FileChange::made));
  }

  @Test
  void what_was_removed_is_listed_and_put_back() {
    model.delete(List.of("README.md"));
    model.readRemoved();
    assertEquals(List.of("README.md"), model.removedProperty().get().getFirst().paths());
    model.restore(model.removedProperty().get().getFirst());
    assertEquals("# Shop\n", sessions.files.get("README.md"));
    assertEquals(List.of(), model.removedProperty().get());
    model.delete(List.of("README.md"));
    model.readRemoved();
    model.forget(model.removedProperty().get().getFirst());
    assertEquals(List.of(), model.removedProperty().get());
  }

  @Test
  void dropped_files_of_the_workspace_move_and_others_are_copied_in() {
    FileActions actions =
        new FileActions(
            model,
            () -> {
              throw new AssertionError("nothing is asked");
            });
    Path root = model.root();
    actions.drop(
        List.of(root.resolve(Samples.ORDER_PATH), Path.of("/elsewhere/new.csv")), "orders", true);
    assertEquals(Samples.NEW_ORDER, sessions.files.get("orders/order.avsc"));
    assertEquals("", sessions.files.get(Samples.ORDER_PATH));
    assertEquals(List.of("orders/new.csv"), told().change().made());
    actions.drop(List.of(root.resolve(Samples.SQL_PATH)), "orders/sql", false);
    assertEquals(Samples.SQL, sessions.files.get("orders/sql/daily-copy.sql"));
  }

  @Test
  void the_folders_that_hold_files_are_known() {
    assertTrue(model.folders().containsAll(List.of("", "orders", "orders/schema", "orders/sql")));
    assertTrue(model.isTaken("orders/sql"));
    assertFalse(model.isTaken("orders/sq"));
  }
}
