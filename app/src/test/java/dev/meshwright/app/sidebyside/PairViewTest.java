package dev.meshwright.app.sidebyside;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.app.testing.Looks;
import dev.meshwright.model.Location;
import dev.meshwright.uitesting.Specimen;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.uitesting.ViewCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

@UiTest
class PairViewTest {

  private final List<Location> revealed = new ArrayList<>();

  private Specimen specimen(PairViewModel model) {
    PairView view = new PairView(model, revealed::add);
    return new Specimen(view.root(), view::dispose);
  }

  @Test
  void it_stands_every_look(Ui ui) {
    PairViewModel model =
        PairFiles.model(Optional.of(PairFiles.AVRO), Optional.of(PairFiles.PROTO));
    new ViewCheck(ui, Looks.product(), 900, 520)
        .passes("side-by-side-empty", () -> specimen(model));
    ui.run(model::compare);
    new ViewCheck(ui, Looks.product(), 900, 520).passes("side-by-side", () -> specimen(model));
  }

  @Test
  void a_field_is_shown_in_either_source_by_keys(Ui ui) {
    PairViewModel model =
        PairFiles.model(Optional.of(PairFiles.AVRO), Optional.of(PairFiles.PROTO));
    ui.run(model::compare);
    ui.show(900, 520, () -> specimen(model).root());
    ui.robot().clickOn("#side-by-side-fields").type(KeyCode.HOME).type(KeyCode.ENTER);
    ui.robot().press(KeyCode.SHIFT).type(KeyCode.ENTER).release(KeyCode.SHIFT);
    assertEquals(
        List.of(PairFiles.AVRO, PairFiles.PROTO), revealed.stream().map(Location::file).toList());
    ui.robot().clickOn("#side-by-side-only").clickOn("#side-by-side-swap");
    assertEquals(Optional.of(PairFiles.PROTO), ui.compute(() -> model.leftProperty().get()));
  }
}
