package dev.meshwright.app.points;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.tabs.PageView;
import dev.meshwright.app.tabs.TabId;
import dev.meshwright.app.tabs.TabPage;
import dev.meshwright.app.testing.Looks;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.app.testing.TestWorkspace;
import dev.meshwright.uikit.view.View;
import dev.meshwright.uitesting.Specimen;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.uitesting.ViewCheck;
import org.junit.jupiter.api.Test;

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
}
