package dev.meshwright.app.merging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.testing.Looks;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.app.testing.TestWorkspace;
import dev.meshwright.model.git.Consent;
import dev.meshwright.model.git.GitOperation;
import dev.meshwright.uitesting.Specimen;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.uitesting.ViewCheck;
import dev.meshwright.usecases.merging.ForeseenChanges.Reading;
import dev.meshwright.usecases.merging.ForeseenChanges.SchemaVerdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

@UiTest
class MergingViewTest {

  private final Sessions sessions = new Sessions();
  private final TestWorkspace workspace = sessions.session();
  private final MergingViewModel model = workspace.panel(MergingPanel.class).model();

  private Specimen specimen() {
    sessions.merging.begin(GitOperation.REBASE, 2, 5);
    model.refresh();
    MergingView view = new MergingView(model, file -> {});
    return new Specimen(view.root(), view::dispose);
  }

  @Test
  void it_stands_every_look_and_lets_go(Ui ui) {
    ViewCheck check = new ViewCheck(ui, Looks.product(), 380, 560);
    check.passes("merging", this::specimen);
    check.diesWhenDisposed(this::specimen);
  }

  @Test
  void what_is_under_way_is_said_and_gone_on_with(Ui ui) {
    ui.show(380, 560, () -> new MergingView(model, file -> {}).root());
    ui.run(() -> {
      sessions.merging.begin(GitOperation.REBASE, 2, 5);
      model.refresh();
    });
    ui.settle();
    assertTrue(
        ui.compute(() -> model.words().title(model.underWay().orElseThrow())).contains("2 of 5"));
    assertTrue(ui.compute(() -> ui.node("merging-bar-continue", Button.class).isDisable()));
    ui.run(() -> {
      ui.node("merging-files", ListView.class).getSelectionModel().select(1);
    });
    assertEquals(
        "Delete it, as ours", ui.compute(() -> ui.node("merging-ours", Button.class).getText()));
    ui.run(() -> ui.node("merging-ours", Button.class).fire());
    ui.settle();
    ui.run(() -> ui.node("merging-resolved", Button.class).fire());
    ui.settle();
    assertFalse(ui.compute(() -> ui.node("merging-bar-continue", Button.class).isDisable()));
    ui.run(() -> ui.node("merging-bar-continue", Button.class).fire());
    ui.settle();
    assertEquals(
        List.of("take ours old.avsc", "resolved [old.avsc]", "resolved [order.avsc]", "continue"),
        sessions.merging.asked);
  }

  @Test
  void hooks_and_a_revert_that_readers_do_not_understand_are_asked_about(Ui ui) {
    ui.show(380, 560, () -> new MergingView(model, file -> {}).root());
    ui.run(() -> {
      sessions.merging.wanted = Optional.of(Consent.WITHOUT_HOOKS);
      model.merge("add-channel");
    });
    ui.settle();
    assertEquals(List.of(), sessions.merging.asked);
    ui.run(() -> ui.node("merging-without-hooks", Button.class).fire());
    ui.settle();
    assertEquals(List.of("merge add-channel"), sessions.merging.asked);
    ui.run(() -> {
      sessions.merging.wanted = Optional.empty();
      sessions.merging.verdicts.add(new SchemaVerdict("order.avsc", Reading.NO, Reading.YES));
      model.revert(List.of("abc"));
    });
    ui.settle();
    assertTrue(
        ui.compute(() ->
            ui.node("merging-note", VBox.class).getChildren().stream()
                .filter(Label.class::isInstance)
                .map(Label.class::cast)
                .map(Label::getText)
                .anyMatch(words -> words.contains("does not read data written until now"))));
    ui.run(() -> ui.node("merging-dismiss", Button.class).fire());
    ui.settle();
    assertEquals(List.of("merge add-channel"), sessions.merging.asked);
  }

  @Test
  void a_double_click_or_enter_opens_both_sides(Ui ui) {
    List<String> opened = new ArrayList<>();
    ui.show(380, 560, () -> new MergingView(model, file -> opened.add(file.path())).root());
    ui.run(() -> {
      sessions.merging.begin(GitOperation.MERGE, 1, 1);
      model.refresh();
    });
    ui.settle();
    ui.run(() -> ui.node("merging-files", ListView.class).requestFocus());
    ui.robot().type(KeyCode.ENTER);
    ui.settle();
    assertEquals(List.of("order.avsc"), opened);
  }
}
