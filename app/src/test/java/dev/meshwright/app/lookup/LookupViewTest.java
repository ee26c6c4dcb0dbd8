package dev.meshwright.app.lookup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.testing.Looks;
import dev.meshwright.app.testing.MemoryLists;
import dev.meshwright.app.testing.Samples;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.app.testing.TestDebounces;
import dev.meshwright.app.testing.TestWorkspace;
import dev.meshwright.app.testing.ToldNotices;
import dev.meshwright.model.search.FoundEntry;
import dev.meshwright.uitesting.SameThreadJobs;
import dev.meshwright.uitesting.Specimen;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.uitesting.ViewCheck;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

@UiTest
class LookupViewTest {

  private final Sessions doubles = new Sessions();
  private final TestWorkspace workspace = doubles.session();
  private final MemoryLists kept = new MemoryLists();
  private final List<FoundEntry> opened = new ArrayList<>();
  private final List<List<String>> drawn = new ArrayList<>();

  private LookupViewModel model() {
    LookupViewModel model =
        new LookupViewModel(
            new SameThreadJobs(),
            workspace.viewModel().index(),
            kept,
            workspace.workspace(),
            doubles.files::workingCopy,
            Map::of,
            new ToldNotices(doubles.notices),
            () -> Instant.parse("2025-03-01T12:00:00Z"));
    model.start();
    return model;
  }

  private Specimen specimen(LookupViewModel model) {
    LookupView view =
        new LookupView(model, new SameThreadJobs(), TestDebounces.none(), opened::add, drawn::add);
    return new Specimen(view.root(), view::dispose);
  }

  private LookupViewModel searched(String query) {
    LookupViewModel model = model();
    model.queryProperty().set(query);
    model.search();
    return model;
  }

  @Test
  void it_stands_every_look_and_lets_go(Ui ui) {
    ViewCheck check = new ViewCheck(ui, Looks.product(), 1000, 420);
    LookupViewModel found = searched("o");
    check.passes("lookup", () -> specimen(found));
    check.passes("lookup-idle", () -> specimen(model()));
    LookupViewModel wrong = searched("wrong:x");
    check.passes("lookup-wrong", () -> specimen(wrong));
    found.keep("What is left");
    doubles.find.entries.removeFirst();
    found.show(kept.list().getFirst());
    check.passes("lookup-list", () -> specimen(found));
    check.diesWhenDisposed(() -> specimen(found));
  }

  @Test
  void words_arrows_and_enter_open_a_place_and_keys_keep_a_list(Ui ui) {
    LookupViewModel model = model();
    ui.show(1000, 420, () -> specimen(model).root());
    ui.robot().clickOn("#lookup-query").write("o");
    ui.settle();
    ListView<?> list = ui.node("lookup-found", ListView.class);
    assertEquals(6, ui.compute(() -> list.getItems().size()));
    ui.robot().type(KeyCode.DOWN).type(KeyCode.ENTER);
    ui.settle();
    assertEquals(List.of("total"), opened.stream().map(found -> found.entry().name()).toList());
    ui.robot().clickOn("#lookup-keep");
    ui.robot().write("mine").type(KeyCode.ENTER);
    ui.settle();
    assertEquals("mine", kept.list().getFirst().name());
    ui.run(() -> model.show(kept.list().getFirst()));
    ui.settle();
    assertTrue(ui.node("lookup-list", Labeled.class).getText().startsWith("mine: 3"));
    ui.robot().clickOn("#lookup-remove");
    ui.settle();
    assertEquals(List.of(), kept.list());
  }

  @Test
  void what_was_found_is_drawn_as_one_diagram(Ui ui) {
    LookupViewModel model = model();
    ui.show(1000, 420, () -> specimen(model).root());
    assertTrue(ui.node("lookup-diagram", Labeled.class).isDisabled(), "nothing was found yet");
    ui.robot().clickOn("#lookup-query").write("o");
    ui.settle();
    ui.robot().clickOn("#lookup-diagram");
    assertEquals(List.of(model.schemas()), drawn);
    assertEquals(List.of(Samples.ORDER_PATH), model.schemas(), "each schema once, and no sample");
  }

  @Test
  void control_and_space_complete_a_filter(Ui ui) {
    LookupViewModel model = model();
    ui.show(1000, 420, () -> specimen(model).root());
    ui.robot().clickOn("#lookup-query").write("kind:fie");
    ui.robot().press(KeyCode.CONTROL).type(KeyCode.SPACE).release(KeyCode.CONTROL);
    ui.settle();
    ui.robot().type(KeyCode.DOWN).type(KeyCode.ENTER);
    ui.settle();
    assertEquals("kind:field", model.queryProperty().get());
  }
}
