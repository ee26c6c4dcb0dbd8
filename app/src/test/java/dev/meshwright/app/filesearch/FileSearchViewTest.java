package dev.meshwright.app.filesearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.testing.Looks;
import dev.meshwright.app.testing.Samples;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.app.testing.TestDebounces;
import dev.meshwright.app.testing.TestWorkspace;
import dev.meshwright.app.testing.ToldNotices;
import dev.meshwright.model.find.Query;
import dev.meshwright.uitesting.SameThreadJobs;
import dev.meshwright.uitesting.Specimen;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.uitesting.ViewCheck;
import dev.meshwright.usecases.search.FilesQuery;
import dev.meshwright.usecases.search.FindInFiles;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

@UiTest
class FileSearchViewTest {

  private final Sessions sessions = new Sessions();
  private final TestWorkspace workspace = sessions.session();

  private final List<List<String>> diagrams = new ArrayList<>();

  private FileSearchViewModel model() {
    return new FileSearchViewModel(
        new SameThreadJobs(),
        new FindInFiles(sessions.files),
        workspace.workspace(),
        workspace.documents(),
        new ToldNotices(new ArrayList<>()),
        event -> {});
  }

  private Specimen specimen(FileSearchViewModel model) {
    FileSearchView view = new FileSearchView(model, TestDebounces.none(), diagrams::add);
    return new Specimen(view.root(), view::dispose);
  }

  @Test
  void it_stands_every_look_and_lets_go(Ui ui) {
    FileSearchViewModel model = model();
    model.search(new FilesQuery(new Query("order", false, false, false), ""));
    ViewCheck check = new ViewCheck(ui, Looks.product(), 1100, 420);
    check.passes("file-search", () -> specimen(model));
    check.diesWhenDisposed(() -> specimen(model));
  }

  @Test
  void what_was_found_is_drawn(Ui ui) {
    FileSearchViewModel model = model();
    ui.show(1100, 420, () -> specimen(model).root());
    assertTrue(ui.node("file-search-diagram", Button.class).isDisabled());
    ui.run(() -> model.search(new FilesQuery(new Query("order", false, false, false), "")));
    ui.settle();
    ui.robot().clickOn("#file-search-diagram");
    assertEquals(1, diagrams.size());
    assertTrue(diagrams.getFirst().contains("orders/schema/order.avsc"), diagrams::toString);
  }

  @Test
  void words_are_found_left_out_and_replaced_by_mouse_and_by_key(Ui ui) {
    FileSearchViewModel model = model();
    ui.show(1100, 420, () -> specimen(model).root());
    ui.robot().clickOn("#file-search-find").write("order");
    ui.settle();
    ui.robot().clickOn("#file-search-only").write("*.sql");
    ui.settle();
    ListView<?> list = ui.node("file-search-list", ListView.class);
    int rows = ui.compute(() -> list.getItems().size());
    assertTrue(rows > 1);
    int all = ui.compute(model::included);
    ui.robot().clickOn("#file-search-replacement").write("key");
    ui.run(list::requestFocus);
    ui.robot().type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.SPACE);
    ui.settle();
    assertEquals(all - 1, ui.compute(model::included));
    Button replace = ui.node("file-search-replace", Button.class);
    assertEquals("Replace " + (all - 1), ui.compute(replace::getText));
    ui.robot().type(KeyCode.SPACE);
    ui.robot().clickOn("#file-search-replace");
    ui.settle();
    assertEquals(Samples.SQL.replaceAll("(?i)order", "key"), sessions.files.get(Samples.SQL_PATH));
    ui.robot().clickOn("#file-search-undo");
    ui.settle();
    assertEquals(Samples.SQL, sessions.files.get(Samples.SQL_PATH));
  }

  @Test
  void enter_on_a_match_shows_it(Ui ui) {
    FileSearchViewModel model = model();
    ui.show(1100, 420, () -> specimen(model).root());
    ui.robot().clickOn("#file-search-find").write("channel").type(KeyCode.ENTER);
    ui.settle();
    ListView<?> list = ui.node("file-search-list", ListView.class);
    ui.run(list::requestFocus);
    ui.robot().type(KeyCode.DOWN).type(KeyCode.ENTER);
    ui.settle();
    assertEquals(
        Samples.ORDER_PATH,
        ui.compute(() -> workspace.documents().activeProperty().get().orElseThrow().path()));
  }
}
