package dev.meshwright.app.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.app.testing.Looks;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.uitesting.WindowFaults;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@UiTest
class QuestionTest {

  @ParameterizedTest
  @ValueSource(ints = {100, 200})
  void a_question_is_whole_at_each_size_and_answered_by_keys(int zoom, Ui ui) {
    Stage owner = ui.show(600, 400, () -> new StackPane(new Label("Orders")));
    ui.run(() -> Looks.product().wear(false, zoom));
    List<ButtonData> answers = new ArrayList<>();
    for (KeyCode key : List.of(KeyCode.ENTER, KeyCode.ESCAPE)) {
      int before = answers.size();
      ui.run(() -> Platform.runLater(() -> answers.add(question().ask(owner))));
      ui.await("the question is shown", () -> Window.getWindows().size() == 2);
      ui.settle();
      assertEquals(
          List.of(),
          ui.compute(
              () -> WindowFaults.of(Window.getWindows().getLast().getScene(), "question-" + zoom)));
      ui.robot().type(key);
      ui.await("it is answered", () -> answers.size() > before);
    }
    ui.run(() -> Looks.product().wear(false, 100));
    assertEquals(List.of(ButtonData.YES, ButtonData.CANCEL_CLOSE), answers);
  }

  private static Question question() {
    return new Question(
            "orders",
            "Unsaved edits",
            "Two files have unsaved edits",
            "Without saving, the edits in these files are lost: orders/schemas/order.avsc,"
                + " orders/sql/clean_orders.sql")
        .answer(ButtonData.YES, "save", "Save")
        .answer(ButtonData.NO, "discard", "Discard edits")
        .answer(ButtonData.CANCEL_CLOSE, "stay", "Go back");
  }
}
