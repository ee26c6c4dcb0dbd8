package dev.meshwright.app.shell;

import dev.meshwright.app.testing.Looks;
import dev.meshwright.uitesting.Specimen;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.uitesting.ViewCheck;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.layout.BorderPane;
import org.junit.jupiter.api.Test;

@UiTest
class WelcomeViewTest {

  @Test
  void the_start_page_stands_every_look(Ui ui) {
    new ViewCheck(ui, Looks.product(), 900, 560)
        .passes(
            "welcome",
            () ->
                Specimen.of(
                    new BorderPane(
                        new WelcomeView(() -> {}, () -> {}, () -> {}, folder -> {})
                            .of(List.of(Path.of("shop-data"), Path.of("crm")), ""))));
  }
}
