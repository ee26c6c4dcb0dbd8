package dev.meshwright.app.common;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.model.Severity;
import dev.meshwright.model.compat.Effect;
import dev.meshwright.model.git.ChangedFile;
import dev.meshwright.model.git.FileState;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.usecases.commit.ChangesInWords.DescribedFile;
import dev.meshwright.usecases.commit.DescribedChange;
import dev.meshwright.usecases.compare.VersionStep;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;

@UiTest
class DescribedRowTest {

  private static String verdict(Ui ui, DescribedChange... changes) {
    DescribedFile file =
        new DescribedFile(
            new ChangedFile("order.avsc", FileState.MODIFIED, Optional.empty()),
            List.of(changes),
            VersionStep.NONE);
    return ui.compute(() ->
        DescribedRow.of(file, List.of(), List.of()).getChildren().stream()
            .filter(Label.class::isInstance)
            .map(label -> ((Label) label).getText())
            .findFirst()
            .orElse(""));
  }

  private static DescribedChange change(Severity severity, Effect backward, Effect forward) {
    return new DescribedChange(severity, "Order.total", "It changed.", backward, forward);
  }

  @Test
  void whom_it_breaks_stands_first(Ui ui) {
    assertEquals("", verdict(ui));
    assertEquals("Compatible", verdict(ui, change(Severity.INFO, Effect.OK, Effect.BREAK)));
    assertEquals(
        "Compatible, with warnings",
        verdict(ui, change(Severity.WARNING, Effect.LOSSY, Effect.OK)));
    assertEquals(
        "Breaks compatibility", verdict(ui, change(Severity.ERROR, Effect.LOSSY, Effect.OK)));
    assertEquals(
        "Breaks: data of before cannot be read",
        verdict(
            ui,
            change(Severity.ERROR, Effect.BREAK, Effect.OK),
            change(Severity.INFO, Effect.OK, Effect.BREAK)));
    assertEquals(
        "Breaks: readers of before cannot read new data",
        verdict(ui, change(Severity.ERROR, Effect.OK, Effect.BREAK)));
    assertEquals(
        "Breaks both ways: data of before cannot be read, and readers of before cannot read new"
            + " data",
        verdict(ui, change(Severity.ERROR, Effect.BREAK, Effect.BREAK)));
  }
}
