package dev.meshwright.app.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.testing.Looks;
import dev.meshwright.uitesting.Specimen;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.uitesting.ViewCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

@UiTest
class DetailsDialogTest {

  private static final Throwable CAUSE = new IllegalStateException("The index is torn.");

  private static Specimen specimen(DetailsDialog dialog) {
    return new Specimen(dialog.pane, () -> {});
  }

  @Test
  void a_crash_stands_every_look(Ui ui) {
    new ViewCheck(ui, Looks.product(), 1000, 640)
        .passes("crash", () -> specimen(CrashDialog.of(CAUSE)));
  }

  @Test
  void a_failure_stands_every_look(Ui ui) {
    new ViewCheck(ui, Looks.product(), 1000, 640)
        .passes(
            "failure",
            () ->
                specimen(
                    FailureDialog.of(
                        "The check failed",
                        "Verdicts in the explorer are out of date. Try again.",
                        CAUSE)));
  }

  /// A window with one button that opens a dialog: a dialog waits, so it is opened by a click.
  private static void opens(Ui ui, Runnable dialog) {
    ui.show(
        300,
        100,
        () -> {
          Button open = new Button("Open");
          open.setId("open");
          open.setOnAction(action -> dialog.run());
          return (Parent) new StackPane(open);
        });
    ui.robot().clickOn("#open");
    ui.settle();
  }

  @Test
  void the_details_can_be_copied_and_the_dialog_stays(Ui ui) {
    opens(ui, () -> CrashDialog.show(Optional.empty(), CAUSE));
    ui.robot().clickOn("#crash-copy");
    String copied = ui.compute(() -> Clipboard.getSystemClipboard().getString());
    assertTrue(copied.contains("The index is torn."), copied);
    assertTrue(copied.contains(CrashCode.of(CAUSE)), copied);
    assertEquals(copied, ui.compute(() -> ui.node("crash-details", TextArea.class).getText()));
    ui.robot().clickOn("#crash-close");
    ui.settle();
    assertTrue(ui.robot().lookup("#crash-dialog").tryQuery().isEmpty());
  }

  @Test
  void a_failure_is_tried_again_only_when_asked(Ui ui) {
    List<String> tries = new ArrayList<>();
    opens(
        ui,
        () ->
            FailureDialog.show(
                Window.getWindows().getFirst(), "It failed", "Try.", CAUSE, () -> tries.add("")));
    ui.robot().clickOn("#failure-close");
    ui.settle();
    assertTrue(tries.isEmpty());
    ui.robot().clickOn("#open");
    ui.settle();
    ui.robot().clickOn("#failure-again");
    ui.settle();
    assertEquals(1, tries.size());
  }
}
