package dev.meshwright.app.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.common.AskedState;
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
import dev.meshwright.usecases.generate.GeneratedSample;
import dev.meshwright.usecases.generate.SampleRequest.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

@UiTest
class GenerateViewTest {

  private final TestWorkspace workspace = new Sessions().session();
  private final List<GeneratedSample> saved = new ArrayList<>();

  private GenerateViewModel model() {
    return new GenerateViewModel(
        new SameThreadJobs(),
        unsaved -> FileSource.of(Map.of()),
        workspace.documents(),
        "Making rows");
  }

  private Specimen specimen(GenerateViewModel model) {
    GenerateView view =
        new GenerateView(model, new SameThreadJobs(), ready -> saved.add(ready.sample()));
    return new Specimen(view.root(), view::dispose);
  }

  @Test
  void it_stands_every_look(Ui ui) {
    GenerateViewModel model = model();
    new ViewCheck(ui, Looks.product(), 1100, 320).passes("generate-empty", () -> specimen(model));
    ui.run(() -> {
      workspace.documents().show(Samples.ORDER_PATH);
      model.kindProperty().set(Kind.INVALID);
      model.generate();
    });
    new ViewCheck(ui, Looks.product(), 1100, 320).passes("generate", () -> specimen(model));
  }

  @Test
  void kinds_numbers_and_seeds_are_chosen_and_rows_saved_and_copied(Ui ui) {
    GenerateViewModel model = model();
    ui.run(() -> {
      workspace.documents().show(Samples.ORDER_PATH);
      model.generate();
    });
    ui.show(1100, 400, () -> specimen(model).root());
    ui.robot().clickOn("#generate-rows").type(KeyCode.END).type(KeyCode.BACK_SPACE);
    ui.robot().type(KeyCode.BACK_SPACE).type(KeyCode.DIGIT7).type(KeyCode.ENTER);
    assertEquals(7, sample(ui, model).rows().size());
    ui.robot().clickOn("#generate-kind-invalid");
    assertTrue(sample(ui, model).rows().stream().allMatch(row -> row.fault().isPresent()));
    ui.robot().clickOn("#generate-kind-edges").clickOn("#generate-others");
    assertEquals(2, ui.compute(() -> model.seedProperty().get()));
    ui.robot().clickOn("#generate-save").clickOn("#generate-copy");
    assertEquals(List.of(sample(ui, model)), saved);
    String copied = ui.compute(() -> Clipboard.getSystemClipboard().getString());
    assertEquals(saved.getFirst().lines(), copied);
  }

  private static GeneratedSample sample(Ui ui, GenerateViewModel model) {
    return assertInstanceOf(
            ShownSample.class,
            assertInstanceOf(AskedState.Ready.class, ui.compute(() -> model.stateProperty().get()))
                .made())
        .sample();
  }
}
