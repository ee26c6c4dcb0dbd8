package dev.meshwright.app.filesearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.document.Notice;
import dev.meshwright.app.panel.WorkspaceEvent;
import dev.meshwright.app.testing.Samples;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.app.testing.TestWorkspace;
import dev.meshwright.app.testing.ToldNotices;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.find.Query;
import dev.meshwright.uitesting.SameThreadJobs;
import dev.meshwright.usecases.search.FileMatches;
import dev.meshwright.usecases.search.FilesQuery;
import dev.meshwright.usecases.search.FindInFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FileSearchViewModelTest {

  private final Sessions sessions = new Sessions();
  private final TestWorkspace workspace = sessions.session();
  private final List<Notice> notices = new ArrayList<>();
  private final List<WorkspaceEvent> told = new ArrayList<>();
  private final FileSearchViewModel model =
      new FileSearchViewModel(
          new SameThreadJobs(),
          new FindInFiles(sessions.files),
          workspace.workspace(),
          workspace.documents(),
          new ToldNotices(notices),
          told::add);

  private FileSearchState.Found search(String words) {
    model.search(new FilesQuery(new Query(words, false, false, false), ""));
    return assertInstanceOf(FileSearchState.Found.class, model.stateProperty().get());
  }

  private static FileMatches of(FileSearchState.Found found, String path) {
    return found.matches().files().stream()
        .filter(file -> file.path().equals(path))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void files_are_searched_and_places_shown() {
    FileSearchState.Found found = search("channel");
    FileMatches order = of(found, Samples.ORDER_PATH);
    model.show(order, order.matches().getFirst().range());
    assertEquals(
        Samples.ORDER_PATH, workspace.documents().activeProperty().get().orElseThrow().path());
    model.search(new FilesQuery(new Query("(", false, false, true), ""));
    assertInstanceOf(FileSearchState.Wrong.class, model.stateProperty().get());
    model.search(new FilesQuery(Query.NOTHING, ""));
    assertInstanceOf(FileSearchState.Idle.class, model.stateProperty().get());
    assertEquals(0, model.included());
  }

  @Test
  void a_replacement_edits_open_documents_and_writes_the_other_files_and_goes_back_as_a_whole() {
    workspace.documents().show(Samples.ORDER_PATH);
    String order = sessions.files.get(Samples.ORDER_PATH);
    String sql = sessions.files.get(Samples.SQL_PATH);
    FileSearchState.Found found = search("order");
    FileMatches inSql = of(found, Samples.SQL_PATH);
    assertEquals("key", model.preview(inSql, inSql.matches().getFirst(), "key"));
    int count = model.included();
    model.replace("key");
    assertEquals(sql.replaceAll("(?i)order", "key"), sessions.files.get(Samples.SQL_PATH));
    assertEquals(order, sessions.files.get(Samples.ORDER_PATH));
    var open = workspace.documents().find(Samples.ORDER_PATH).orElseThrow();
    assertEquals(order.replaceAll("(?i)order", "key"), open.text());
    assertTrue(open.isUnsaved());
    assertEquals(count, model.doneProperty().get().orElseThrow().matches());
    assertEquals(List.of(new WorkspaceEvent.FilesChanged()), told);

    model.undo();
    assertEquals(sql, sessions.files.get(Samples.SQL_PATH));
    assertEquals(order, open.text());
    assertFalse(open.isUnsaved());
    assertEquals(Optional.empty(), model.doneProperty().get());
    assertEquals(List.of(), notices);
  }

  @Test
  void what_is_left_out_stays() {
    FileSearchState.Found found = search("order");
    for (FileMatches file : found.matches().files()) {
      boolean sql = file.path().equals(Samples.SQL_PATH);
      model.include(file, file.matches(), sql);
    }
    FileMatches inSql = of(found, Samples.SQL_PATH);
    model.include(inSql, List.of(inSql.matches().getFirst()), false);
    String before = sessions.files.get(Samples.SQL_PATH);
    String order = sessions.files.get(Samples.ORDER_PATH);
    assertEquals(inSql.matches().size() - 1, model.included());
    model.replace("key");
    int first = inSql.matches().getFirst().range().end();
    assertEquals(
        before.substring(0, first) + before.substring(first).replaceAll("(?i)order", "key"),
        sessions.files.get(Samples.SQL_PATH));
    assertEquals(order, sessions.files.get(Samples.ORDER_PATH));
  }

  @Test
  void a_file_that_cannot_be_saved_is_found_and_left_as_it_is() {
    sessions.files.setObstacle(
        Samples.SQL_PATH,
        Optional.of(
            Problem.error(
                "file-read-only", Location.startOf(Samples.SQL_PATH), "It is read-only", "")));
    String before = sessions.files.get(Samples.SQL_PATH);
    FileMatches inSql = of(search("order"), Samples.SQL_PATH);
    assertEquals("It is read-only", inSql.obstacle().orElseThrow().message());
    assertFalse(model.isIncluded(inSql, inSql.matches().getFirst()));
    model.replace("key");
    assertEquals(before, sessions.files.get(Samples.SQL_PATH));
  }

  @Test
  void a_file_that_has_changed_since_is_told_and_left_as_it_is() {
    search("order");
    sessions.files.put(Samples.SQL_PATH, "SELECT 1");
    model.replace("key");
    assertEquals("SELECT 1", sessions.files.get(Samples.SQL_PATH));
    assertEquals(1, notices.size());
  }
}
