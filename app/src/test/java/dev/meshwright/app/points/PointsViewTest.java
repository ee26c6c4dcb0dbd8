package dev.meshwright.app.points;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.document.Notice;
import dev.meshwright.app.tabs.PageView;
import dev.meshwright.app.tabs.TabId;
import dev.meshwright.app.tabs.TabPage;
import dev.meshwright.app.testing.Looks;
import dev.meshwright.app.testing.MemoryPoints;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.app.testing.TestWorkspace;
import dev.meshwright.app.testing.ToldNotices;
import dev.meshwright.uikit.view.View;
import dev.meshwright.uitesting.SameThreadJobs;
import dev.meshwright.uitesting.Specimen;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.uitesting.ViewCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@UiTest
class PointsViewTest {

  private static Specimen specimen(TestWorkspace session) {
    View view = session.panel(PointsPanel.class).view();
    session.panel(PointsPanel.class).start();
    return new Specimen(view.root(), view::dispose);
  }

  @Test
  void it_stands_every_look(Ui ui) {
    TestWorkspace session = ui.compute(() -> new Sessions().session());
    new ViewCheck(ui, Looks.product(), 360, 560).passes("releases", () -> specimen(session));
  }

  @Test
  void two_releases_are_compared_in_a_tab(Ui ui) {
    TestWorkspace session = ui.compute(() -> new Sessions().session());
    ui.show(420, 620, () -> specimen(session).root());
    ui.robot().clickOn("v2.0.0");
    ui.robot().clickOn("#release-before");
    TabPage page = ui.compute(() -> session.tabs().frontProperty().get().orElseThrow());
    assertEquals(new TabId("points", "v1.0.0 v2.0.0"), page.id());
    ui.run(() -> page.seen(true));
    new ViewCheck(ui, Looks.product(), 900, 420)
        .passes(
            "compared-points",
            () -> {
              PageView view = page.view();
              return new Specimen(view.root(), view::dispose);
            });
  }

  @Test
  void a_release_is_made_from_the_form(Ui ui) {
    TestWorkspace session = ui.compute(() -> new Sessions().session());
    ui.show(420, 620, () -> specimen(session).root());
    ui.robot().clickOn("#release-name").write("v3.0.0");
    ui.robot().clickOn("#release-message").write("Third");
    ui.robot().clickOn("#release-make");
    assertTrue(ui.robot().lookup("v3.0.0").tryQuery().isPresent());
  }

  @Test
  void a_release_is_pushed(Ui ui) {
    List<String> pushed = new ArrayList<>();
    PointsViewModel model =
        ui.compute(() -> {
          PointsViewModel made = PointsViewModelTest.model(new ArrayList<>(), () -> {});
          made.refresh();
          return made;
        });
    ui.show(
        420,
        620,
        () ->
            new PointsView(
                    model,
                    (from, to) -> {},
                    (from, to) -> {},
                    opened -> {},
                    pushed::add,
                    title -> Optional.empty())
                .root());
    ui.robot().clickOn("v2.0.0");
    ui.robot().clickOn("#release-push");
    assertEquals(List.of("v2.0.0"), pushed);
  }

  @Test
  void a_folder_is_chosen_compared_and_opened(Ui ui) {
    List<String> asked = new ArrayList<>();
    PointsViewModel model =
        ui.compute(() -> {
          PointsViewModel made = PointsViewModelTest.model(new ArrayList<>(), () -> {});
          made.none();
          return made;
        });
    ui.show(
        420,
        620,
        () ->
            new PointsView(
                    model,
                    (from, to) -> asked.add(from + " to " + to),
                    (from, to) -> asked.add("review " + from + " to " + to),
                    asked::add,
                    tag -> {},
                    title -> Optional.of(Path.of("a folder")))
                .root());
    ui.robot().clickOn("#points-open");
    ui.robot().clickOn("#points-folder");
    ui.robot().clickOn("#points-open");
    ui.robot().clickOn("#points-compare");
    assertEquals(List.of("HEAD", "a folder", "a folder to ."), asked);
    ui.robot().clickOn("#points-to").clickOn("#points-folder").clickOn("#points-compare");
    assertEquals("a folder to a folder", asked.getLast());
    ui.robot().clickOn("#points-review");
    assertEquals("review a folder to a folder", asked.getLast());
  }

  @Test
  void the_report_is_written_in_every_form(Ui ui, @TempDir Path folder) throws IOException {
    List<Notice> told = new ArrayList<>();
    PointReports reports =
        ui.compute(() ->
            new PointReports(new MemoryPoints(), new SameThreadJobs(), new ToldNotices(told)));
    for (PointReports.Format format : PointReports.Format.values()) {
      Path file = folder.resolve("changes." + format.ending());
      ui.run(() -> reports.write(format, new TwoPoints("v1.0.0", "."), file));
      String text = Files.readString(file);
      assertTrue(
          text.contains("7 schemas compared with v1.0.0")
              || text.contains("\"against\": \"v1.0.0\""),
          text);
    }
    assertEquals(4, told.size());
    Path nowhere = folder.resolve("none/changes.md");
    ui.run(
        () -> reports.write(PointReports.Format.MARKDOWN, new TwoPoints("v1.0.0", "."), nowhere));
    assertInstanceOf(Notice.Broken.class, told.getLast());
  }
}
