package dev.meshwright.app.dialog;

import dev.meshwright.model.files.UnsavedEdit;
import dev.meshwright.uikit.view.Texts;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
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
    ButtonType restore = new ButtonType(texts.get("recovery.restore"), ButtonBar.ButtonData.YES);
    ButtonType discard = new ButtonType(texts.get("recovery.discard"), ButtonBar.ButtonData.NO);
    ButtonType later =
        new ButtonType(texts.get("recovery.later"), ButtonBar.ButtonData.CANCEL_CLOSE);
    String list =
        edits.stream()
            .map(edit ->
                edit.path() + ", " + TIME.format(edit.time().atZone(ZoneId.systemDefault())))
            .collect(Collectors.joining("\n"));
    Alert alert =
        new Alert(
            Alert.AlertType.CONFIRMATION,
            texts.get("recovery.text", list),
            restore,
            discard,
            later);
    alert.initOwner(owner);
    alert.setTitle(texts.get("recovery.title"));
    alert.setHeaderText(texts.get("recovery.header"));
    alert.getDialogPane().setId("recovery-question");
    alert.getDialogPane().lookupButton(restore).setId("recovery-restore");
    alert.getDialogPane().lookupButton(discard).setId("recovery-discard");
    alert.getDialogPane().lookupButton(later).setId("recovery-later");
    Optional<ButtonType> chosen = alert.showAndWait();
    if (chosen.filter(restore::equals).isPresent()) {
      return Answer.RESTORE;
    }
    return chosen.filter(discard::equals).isPresent() ? Answer.DISCARD : Answer.LATER;
  }
}
