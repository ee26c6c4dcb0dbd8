package dev.meshwright.app.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.common.AskedState;
import dev.meshwright.app.convert.ConvertViewModel.Target;
import dev.meshwright.app.testing.Looks;
import dev.meshwright.app.testing.Samples;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.app.testing.TestWorkspace;
import dev.meshwright.model.FileSource;
import dev.meshwright.uitesting.SameThreadJobs;
import dev.meshwright.uitesting.Specimen;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.uitesting.ViewCheck;
import dev.meshwright.usecases.convert.FieldFate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

@UiTest
class ConvertViewTest {

  private final Sessions sessions = new Sessions();
  private final TestWorkspace workspace = sessions.session();
  private final List<FieldFate> revealed = new ArrayList<>();
  private final List<String> saved = new ArrayList<>();

  private ConvertViewModel model() {
    return new ConvertViewModel(
        new SameThreadJobs(),
        unsaved -> FileSource.of(Map.of()),
        workspace.documents(),
        "Converting");
  }

  private Specimen specimen(ConvertViewModel model) {
    ConvertView view =
        new ConvertView(
            model,
            new SameThreadJobs(),
            (path, fate) -> revealed.add(fate),
            ready -> saved.add(ready.text()));
    return new Specimen(view.root(), view::dispose);
  }

  @Test
  void it_stands_every_look(Ui ui) {
    ConvertViewModel model = model();
    new ViewCheck(ui, Looks.product(), 900, 320).passes("convert-empty", () -> specimen(model));
    ui.run(() -> {
      workspace.documents().show(Samples.ORDER_PATH);
      model.targetProperty().set(Target.PROTOBUF);
      model.convert();
    });
    assertInstanceOf(AskedState.Ready.class, model.stateProperty().get());
    new ViewCheck(ui, Looks.product(), 900, 320).passes("convert", () -> specimen(model));
  }

  @Test
  void a_field_is_shown_and_the_result_saved(Ui ui) {
    ConvertViewModel model = model();
    ui.run(() -> {
      workspace.documents().show(Samples.ORDER_PATH);
      model.convert();
    });
    ui.show(900, 400, () -> specimen(model).root());
    ui.robot().clickOn("#convert-to-sql");
    ShownConversion ready =
        assertInstanceOf(
            ShownConversion.class,
            assertInstanceOf(AskedState.Ready.class, ui.compute(() -> model.stateProperty().get()))
                .made());
    assertTrue(ready.text().contains("CREATE TABLE"), ready.text());
    assertTrue(ready.fates().stream().anyMatch(fate -> fate.fate() == FieldFate.Fate.KEPT));
    ui.robot().clickOn("#convert-save");
    assertEquals(List.of(ready.text()), saved);
    ui.robot().clickOn("#convert-fields").type(KeyCode.HOME).type(KeyCode.ENTER);
    assertEquals(1, revealed.size());
  }
}
