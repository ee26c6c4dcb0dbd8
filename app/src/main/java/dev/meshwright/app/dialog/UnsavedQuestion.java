package dev.meshwright.app.dialog;

import dev.meshwright.uikit.view.Texts;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
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
    ButtonType save = new ButtonType(texts.get("unsaved.save"), ButtonBar.ButtonData.YES);
    ButtonType discard = new ButtonType(texts.get("unsaved.discard"), ButtonBar.ButtonData.NO);
    ButtonType stay = new ButtonType(texts.get("unsaved.stay"), ButtonBar.ButtonData.CANCEL_CLOSE);
    Alert alert =
        new Alert(
            Alert.AlertType.CONFIRMATION,
            texts.get("unsaved.text", String.join(", ", names)),
            save,
            discard,
            stay);
    alert.initOwner(owner);
    alert.setTitle(texts.get("unsaved.title"));
    alert.setHeaderText(texts.get("unsaved.header", names.size()));
    alert.getDialogPane().setId("unsaved-question");
    alert.getDialogPane().lookupButton(save).setId("unsaved-save");
    alert.getDialogPane().lookupButton(discard).setId("unsaved-discard");
    alert.getDialogPane().lookupButton(stay).setId("unsaved-stay");
    Optional<ButtonType> chosen = alert.showAndWait();
    if (chosen.filter(save::equals).isPresent()) {
      return Answer.SAVE;
    }
    return chosen.filter(discard::equals).isPresent() ? Answer.DISCARD : Answer.STAY;
  }
}
