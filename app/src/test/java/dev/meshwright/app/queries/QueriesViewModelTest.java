package dev.meshwright.app.queries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.document.Document;
import dev.meshwright.app.document.Notice;
import dev.meshwright.app.queries.QueriesViewModel.Listed;
import dev.meshwright.app.testing.Samples;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.app.testing.TestWorkspace;
import dev.meshwright.app.testing.ToldNotices;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.uitesting.SameThreadJobs;
import dev.meshwright.usecases.queries.QueryRun;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QueriesViewModelTest {

  private final Sessions sessions = new Sessions();
  private final TestWorkspace workspace = sessions.session();

  private QueriesViewModel model() {
    return new QueriesViewModel(
        new SameThreadJobs(),
        sessions.queries,
        workspace.viewModel().scratches(),
        workspace.documents(),
        new ToldNotices(sessions.notices),
        () -> sessions.keepQueries);
  }

  private void newScratch(String text) {
    workspace.viewModel().scratches().create(text);
  }

  private Document front() {
    return workspace.documents().activeProperty().get().orElseThrow();
  }

  private static List<String> texts(QueriesViewModel model) {
    return model.itemsProperty().get().stream().map(QueryItem::text).toList();
  }

  @Test
  void a_scratch_file_is_a_transformation_that_saves_itself_and_belongs_to_no_workspace() {
    int read = sessions.read;
    newScratch("SELECT 1");
    assertEquals("/scratch/query-1.sql", front().path());
    assertEquals(FileKind.TRANSFORMATION, front().kind());
    assertTrue(workspace.tabs().layout().front().isPresent());
    front().edit(List.of(TextEdit.insert(8, "0")));
    assertEquals("SELECT 10", sessions.files.get("/scratch/query-1.sql"));
    assertEquals(false, front().isUnsaved());
    assertEquals(Map.of(), workspace.documents().unsavedTexts());
    assertEquals(read, sessions.read);
    assertEquals("SELECT 10", workspace.preview().shownProperty().get().orElseThrow().text());
  }

  @Test
  void a_deleted_scratch_file_comes_back_with_what_was_typed_last() {
    QueriesViewModel model = model();
    model.listedProperty().set(Listed.SCRATCHES);
    newScratch("SELECT 1");
    front().edit(List.of(TextEdit.insert(8, "0")));
    model.delete(model.itemsProperty().get().getFirst());
    assertEquals(List.of(), texts(model));
    assertEquals(List.of(), List.copyOf(workspace.documents().open()));
    assertEquals(List.of(), workspace.tabs().layout().activeGroup().tabs());
    ((Notice.Files) sessions.notices.getLast()).undo().run();
    assertEquals(List.of("SELECT 10"), texts(model));
    assertEquals("SELECT 10", front().text());
  }

  @Test
  void what_is_made_a_file_of_the_workspace_is_no_scratch_file_any_more() {
    newScratch("SELECT 7");
    String path = front().path();
    workspace
        .managed()
        .create(
            "sql/seven.sql", "SELECT 7", () -> workspace.viewModel().scratches().replaced(path));
    assertEquals("sql/seven.sql", front().path());
    assertEquals("SELECT 7", sessions.files.get("sql/seven.sql"));
    assertEquals(List.of(), workspace.viewModel().scratches().allProperty().get());
    assertEquals(1, workspace.documents().open().size());
  }

  @Test
  void runs_that_somebody_asked_for_are_kept_and_what_is_only_opened_is_not() {
    workspace.documents().show(Samples.SQL_PATH);
    assertEquals(List.of(), sessions.queries.list());
    workspace.preview().run();
    QueryRun run = sessions.queries.list().getFirst();
    assertEquals(Samples.SQL_PATH, run.path());
    assertEquals(Samples.SQL, run.sql());
    assertEquals(false, run.typing());
    assertTrue(run.ending() instanceof QueryRun.Ending.Rows);
    front().edit(List.of(TextEdit.insert(0, "-- x\n")));
    assertEquals(true, sessions.queries.list().getFirst().typing());
    sessions.keepQueries = false;
    workspace.preview().run();
    assertEquals(2, sessions.queries.list().size());
  }

  @Test
  void the_list_is_narrowed_opened_and_emptied() {
    QueriesViewModel model = model();
    workspace.documents().show(Samples.SQL_PATH);
    workspace.preview().run();
    newScratch("SELECT 42");
    workspace.preview().run();
    model.refresh();
    assertEquals(List.of("SELECT 42", Samples.SQL), texts(model));
    model.wordsProperty().set(" select  42 ");
    assertEquals(List.of("SELECT 42"), texts(model));
    model.open(model.itemsProperty().get().getFirst());
    assertEquals("/scratch/query-2.sql", front().path());
    assertEquals("SELECT 42", front().text());
    model.wordsProperty().set("");
    model.delete(model.itemsProperty().get().getFirst());
    assertEquals(List.of(Samples.SQL), texts(model));
    model.clear();
    assertEquals(List.of(), texts(model));
    assertEquals(List.of(), sessions.queries.list());
  }
}
