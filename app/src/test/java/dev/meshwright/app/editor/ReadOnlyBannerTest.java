package dev.meshwright.app.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.document.Document;
import dev.meshwright.app.testing.Looks;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.app.testing.TestWorkspace;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.uitesting.Specimen;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.uitesting.ViewCheck;
import java.util.Optional;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

@UiTest
class ReadOnlyBannerTest {

  private static final String PATH = "a.sql";

  private final Sessions sessions = new Sessions();

  private TestWorkspace opened(Ui ui, String rule) {
    sessions.files.put(PATH, "SELECT '?'");
    sessions.files.setObstacle(
        PATH,
        Optional.of(
            Problem.error(
                rule, Location.startOf(PATH), "It is not UTF-8.", "Choose its encoding.")));
    return ui.compute(() -> {
      TestWorkspace session = sessions.session();
      session.documents().show(PATH);
      return session;
    });
  }

  private static Document document(TestWorkspace session) {
    return session.documents().find(PATH).orElseThrow();
  }

  private static Specimen specimen(TestWorkspace session) {
    ReadOnlyBanner banner = new ReadOnlyBanner(document(session), session.viewModel().recoding());
    return new Specimen(banner.root(), banner::dispose);
  }

  @Test
  void it_stands_every_look_and_lets_go(Ui ui) {
    TestWorkspace session = opened(ui, "text-not-utf8");
    ViewCheck check = new ViewCheck(ui, Looks.product(), 900, 120);
    check.passes("read-only", () -> specimen(session));
    check.diesWhenDisposed(() -> specimen(session));
  }

  @Test
  void a_file_that_is_not_utf_8_is_read_in_the_encoding_that_is_chosen_here(Ui ui) {
    TestWorkspace session = opened(ui, "text-not-utf8");
    ui.show(900, 120, () -> specimen(session).root());
    ui.robot().clickOn("#read-only-encoding");
    ui.settle();
    ui.robot().clickOn("Read as Windows-1252, save as UTF-8");
    ui.settle();
    assertEquals("SELECT '\u00F6'", ui.compute(() -> document(session).text()));
    assertTrue(ui.compute(() -> document(session).writable()));
    VBox banner = ui.node("read-only-banner", VBox.class);
    assertEquals(false, ui.compute(banner::isVisible));
  }
}
