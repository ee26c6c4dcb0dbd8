package dev.meshwright.app.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.testing.Looks;
import dev.meshwright.app.testing.Samples;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.app.testing.TestWorkspace;
import dev.meshwright.uitesting.SameThreadJobs;
import dev.meshwright.uitesting.Specimen;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.uitesting.ViewCheck;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

@UiTest
class SearchBoxTest {

  private final TestWorkspace workspace = new Sessions().session();
  private final List<SearchHit> taken = new ArrayList<>();

  private SearchViewModel opened(Ui ui, SearchScope scope) {
    Stage stage = ui.show(1000, 700, StackPane::new);
    return ui.compute(() -> {
      SearchViewModel model = model(scope);
      new SearchBox(model, taken::add).show(stage);
      return model;
    });
  }

  private SearchViewModel model(SearchScope scope) {
    return new SearchViewModel(
        new SameThreadJobs(),
        SearchSources.of(
            workspace.viewModel(),
            new RecentFiles(workspace.documents(), workspace.tabs()),
            List.of(
                new SearchHit.Do(Command.of("save", "Save", "", () -> {}), "Ctrl+S", true),
                new SearchHit.Do(
                    Command.of("fix", "Apply a fix", "", () -> false, () -> {})
                        .unless("There is no fix"),
                    "",
                    false))),
        scope);
  }

  private static ListView<?> list(Ui ui) {
    return ui.node("search-box-list", ListView.class);
  }

  private static boolean isOpen(Ui ui) {
    return ui.robot().lookup("#search-box-list").tryQuery().isPresent();
  }

  @Test
  void typing_finds_arrows_choose_and_enter_takes(Ui ui) {
    opened(ui, SearchScope.ALL);
    ui.settle();
    ui.robot().write("order.avsc");
    ui.settle();
    ui.robot().type(KeyCode.DOWN).type(KeyCode.UP).type(KeyCode.ENTER);
    ui.settle();
    assertEquals(1, taken.size());
    assertTrue(
        taken.getFirst() instanceof SearchHit.File(var file, boolean recent, var letters)
            && file.path().equals(Samples.ORDER_PATH),
        taken::toString);
    assertTrue(!isOpen(ui));
  }

  @Test
  void a_click_takes(Ui ui) {
    opened(ui, SearchScope.COMMANDS);
    ui.settle();
    ui.robot().clickOn("Save");
    ui.settle();
    assertTrue(taken.getFirst() instanceof SearchHit.Do);
  }

  @Test
  void tab_and_buttons_change_the_scope_and_the_keyboard_stays(Ui ui) {
    SearchViewModel model = opened(ui, SearchScope.ALL);
    ui.settle();
    ui.robot().type(KeyCode.TAB);
    assertEquals(SearchScope.FILES, model.scopeProperty().get());
    ui.robot().clickOn("#search-box-scope-commands");
    assertEquals(SearchScope.COMMANDS, model.scopeProperty().get());
    ui.robot().write("save");
    ui.settle();
    assertEquals(1, ui.compute(() -> list(ui).getItems().size()));
  }

  @Test
  void what_is_not_possible_says_why_and_is_not_taken(Ui ui) {
    opened(ui, SearchScope.COMMANDS);
    ui.settle();
    ui.robot().write("fix");
    ui.settle();
    assertTrue(ui.robot().lookup("There is no fix").tryQueryAs(Label.class).isPresent());
    ui.robot().type(KeyCode.ENTER);
    ui.settle();
    assertEquals(List.of(), taken);
    ui.robot().type(KeyCode.ESCAPE);
    ui.settle();
    assertTrue(!isOpen(ui));
  }

  @Test
  void it_stands_every_look(Ui ui) {
    new ViewCheck(ui, Looks.product(), 900, 640)
        .passes(
            "search-box",
            () -> {
              SearchViewModel model = model(SearchScope.ALL);
              SearchBox box = new SearchBox(model, taken::add);
              box.listen();
              model.open();
              model.typedProperty().set("or");
              return new Specimen(new StackPane(box.content()), () -> {});
            });
  }
}
