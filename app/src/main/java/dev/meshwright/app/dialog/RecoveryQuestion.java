package dev.meshwright.app.dialog;

import dev.meshwright.model.files.UnsavedEdit;
import dev.meshwright.uikit.view.Texts;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.ButtonBar;
import javafx.stage.Window;

/// Offers edits that an earlier run kept and did not save.
public final class RecoveryQuestion {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);

  /// What the user wants.
  public enum Answer {
    RESTORE,
    DISCARD,
    LATER
  }

  private RecoveryQuestion() {}

  public static Answer ask(Window owner, List<UnsavedEdit> edits) {
    Texts texts = Texts.of(RecoveryQuestion.class);
    String list =
        edits.stream()
            .map(edit ->
                edit.path() + ", " + TIME.format(edit.time().atZone(ZoneId.systemDefault())))
            .collect(Collectors.joining("\n"));
    Question question =
        new Question(
                "recovery",
                texts.get("recovery.title"),
                texts.get("recovery.header"),
                texts.get("recovery.text", list))
            .answer(ButtonBar.ButtonData.YES, "restore", texts.get("recovery.restore"))
            .answer(ButtonBar.ButtonData.NO, "discard", texts.get("recovery.discard"))
            .answer(ButtonBar.ButtonData.CANCEL_CLOSE, "later", texts.get("recovery.later"));
    ButtonBar.ButtonData chosen = question.ask(owner);
    if (chosen == ButtonBar.ButtonData.YES) {
      return Answer.RESTORE;
    }
    return chosen == ButtonBar.ButtonData.NO ? Answer.DISCARD : Answer.LATER;
  }
}
