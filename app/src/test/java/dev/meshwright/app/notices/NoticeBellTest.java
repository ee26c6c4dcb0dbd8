package dev.meshwright.app.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.app.document.Notice;
import dev.meshwright.app.testing.Looks;
import dev.meshwright.uitesting.Specimen;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.uitesting.ViewCheck;
import java.time.Instant;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

@UiTest
class NoticeBellTest {

  private final NoticesViewModel model = new NoticesViewModel(() -> Instant.EPOCH);

  private Specimen log() {
    NoticeLog log = new NoticeLog(model);
    return new Specimen(log.root(), log::dispose);
  }

  @Test
  void the_log_stands_every_look_and_lets_go(Ui ui) {
    model.tell(new Notice.Broken(new IllegalStateException("The worker ended.")));
    model.tell(new Notice.Broken(new IllegalStateException("The disk is full. ".repeat(12))));
    ViewCheck check = new ViewCheck(ui, Looks.product(), 600, 300);
    check.passes("notice-log", this::log);
    check.diesWhenDisposed(this::log);
  }

  @Test
  void the_bell_counts_what_is_unread_and_opens_the_log(Ui ui) {
    Button bell = (Button) ui.compute(() -> new NoticeBell(model).root());
    ui.show(300, 60, () -> bell);
    ui.run(() -> model.tell(new Notice.Broken(new IllegalStateException("no. 1"))));
    assertEquals("1", ui.compute(bell::getText));
    ui.robot().clickOn("#notifications");
    ui.await("the log is there", () -> ui.robot().lookup("#notice-log").tryQuery().isPresent());
    assertEquals("", ui.compute(bell::getText));
    ui.robot().clickOn("#notice-clear");
    ui.await(
        "the log is empty",
        () ->
            ui.robot().lookup(".notice-rows .label").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText().startsWith("Nothing")));
    ui.robot().type(KeyCode.ESCAPE);
    ui.await("the log is gone", () -> ui.robot().lookup("#notice-log").tryQuery().isEmpty());
  }
}
