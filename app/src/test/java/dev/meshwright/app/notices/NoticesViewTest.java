package dev.meshwright.app.notices;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.document.Notice;
import dev.meshwright.app.testing.Looks;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.uitesting.Specimen;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.uitesting.ViewCheck;
import java.time.InstantSource;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

@UiTest
class NoticesViewTest {

  private static final Notice NOTICE =
      new Notice.InFile(
          Problem.warning(
              "no-repository",
              Location.startOf("shop"),
              "This folder is in no Git repository, so nothing can be compared.",
              "Run \"git init\" in it."));

  @Test
  void notices_stand_every_look(Ui ui) {
    NoticesViewModel model = new NoticesViewModel(InstantSource.system());
    model.tell(NOTICE);
    model.tell(new Notice.Broken(new IllegalStateException("The worker ended.")));
    new ViewCheck(ui, Looks.product(), 800, 200)
        .passes(
            "notices",
            () -> {
              NoticesView view = new NoticesView(model);
              return new Specimen(new VBox(view.root()), view::dispose);
            });
  }

  @Test
  void a_notice_told_later_is_shown_and_can_be_waved_away(Ui ui) {
    NoticesViewModel model = new NoticesViewModel(InstantSource.system());
    ui.show(800, 200, () -> (VBox) new NoticesView(model).root());
    System.gc();
    ui.run(() -> model.tell(NOTICE));
    ui.settle();
    ui.robot().clickOn("#notice-close");
    assertTrue(ui.compute(() -> model.shown().isEmpty()));
  }
}
