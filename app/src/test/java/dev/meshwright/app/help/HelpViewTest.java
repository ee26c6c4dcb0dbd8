package dev.meshwright.app.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.testing.Looks;
import dev.meshwright.uitesting.SameThreadJobs;
import dev.meshwright.uitesting.Specimen;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.uitesting.ViewCheck;
import dev.meshwright.usecases.settings.Settings;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

@UiTest
class HelpViewTest {

  private static GuideViewModel model() {
    return new GuideViewModel(new SameThreadJobs(), GuidePages::read);
  }

  private static Specimen guide(GuideViewModel model) {
    GuideView view = new GuideView(model);
    model.open();
    return new Specimen(view.root(), view::dispose);
  }

  @Test
  void the_guide_stands_every_look(Ui ui) {
    new ViewCheck(ui, Looks.product(), 1100, 640).passes("guide", () -> guide(model()));
  }

  @Test
  void the_guide_dies_when_disposed(Ui ui) {
    GuideViewModel model = model();
    new ViewCheck(ui, Looks.product(), 1100, 640).diesWhenDisposed(() -> guide(model));
  }

  @Test
  void pages_are_read_by_mouse_and_by_key(Ui ui) {
    GuideViewModel model = model();
    ui.show(1100, 640, () -> guide(model).root());
    ListView<?> pages = ui.node("guide-pages", ListView.class);
    int all = ui.compute(() -> pages.getItems().size());
    ui.robot().clickOn("#guide-search").write("waiver replay");
    ui.settle();
    assertTrue(ui.compute(() -> pages.getItems().size() < all));
    ui.robot().clickOn("#guide-search-clear");
    ui.robot().clickOn("Commit and look back");
    assertEquals("guide/git.md", model.shownProperty().get().orElseThrow().path());
    GuidePage below =
        ui.compute(() -> {
          int shown = pages.getItems().indexOf(model.shownProperty().get().orElseThrow());
          return (GuidePage) pages.getItems().get(shown + 1);
        });
    ui.robot().type(KeyCode.DOWN);
    assertEquals(below, model.shownProperty().get().orElseThrow());
  }

  private static Stage window(Ui ui) {
    return ui.show(400, 300, StackPane::new);
  }

  private static void run(Ui ui, HelpCommands commands, String id) {
    // A dialog holds whoever opens it.
    javafx.application.Platform.runLater(() ->
        commands.all().stream()
            .filter(command -> command.id().equals(id))
            .findFirst()
            .ifPresent(Command::run));
    ui.settle();
  }

  @Test
  void about_says_the_version_and_copies_the_facts(Ui ui) {
    Stage stage = window(ui);
    HelpCommands commands = new HelpCommands(stage, new SameThreadJobs(), Settings::defaults);
    run(ui, commands, "help-about");
    ui.robot().clickOn("Licences");
    ui.settle();
    assertTrue(
        ui.compute(() -> ui.robot().lookup("#about-licences").queryAs(TextArea.class).getText())
            .contains("Apache License"));
    ui.robot().clickOn("#about-copy");
    ui.settle();
    assertTrue(clipboard(ui).startsWith("Meshwright "), clipboard(ui));
    ui.robot().clickOn("#about-close");
    ui.settle();
    run(ui, commands, "help-diagnostics");
    assertTrue(ui.robot().lookup("#about-facts").tryQuery().isPresent());
    ui.robot().type(KeyCode.ESCAPE);
  }

  private static String clipboard(Ui ui) {
    return ui.compute(() -> String.valueOf(Clipboard.getSystemClipboard().getString()));
  }

  @Test
  void the_guide_opens_once_and_escape_closes_it(Ui ui) {
    Stage stage = window(ui);
    HelpCommands commands = new HelpCommands(stage, new SameThreadJobs(), Settings::defaults);
    run(ui, commands, "help-guide");
    run(ui, commands, "help-guide");
    assertEquals(2, ui.compute(() -> List.copyOf(Window.getWindows()).size()));
    ui.robot().type(KeyCode.ESCAPE);
    ui.await("the guide is closed", () -> Window.getWindows().size() == 1);
  }
}
