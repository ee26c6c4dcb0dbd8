package dev.meshwright.app.dialog;

import dev.meshwright.uikit.view.Texts;
import java.util.List;
import javafx.scene.control.ButtonBar;
import javafx.stage.Window;

/// Asks what becomes of unsaved edits.
final class UnsavedQuestion {

  /// What the user wants.
  public enum Answer {
    SAVE,
    DISCARD,
    STAY
  }

  private UnsavedQuestion() {}

  /// @param names of the files that would lose edits
  public static Answer ask(Window owner, List<String> names) {
    Texts texts = Texts.of(UnsavedQuestion.class);
    Question question =
        new Question(
                "unsaved",
                texts.get("unsaved.title"),
                texts.get("unsaved.header", names.size()),
                texts.get("unsaved.text", String.join(", ", names)))
            .answer(ButtonBar.ButtonData.YES, "save", texts.get("unsaved.save"))
            .answer(ButtonBar.ButtonData.NO, "discard", texts.get("unsaved.discard"))
            .answer(ButtonBar.ButtonData.CANCEL_CLOSE, "stay", texts.get("unsaved.stay"));
    ButtonBar.ButtonData chosen = question.ask(owner);
    if (chosen == ButtonBar.ButtonData.YES) {
      return Answer.SAVE;
    }
    return chosen == ButtonBar.ButtonData.NO ? Answer.DISCARD : Answer.STAY;
  }
}
