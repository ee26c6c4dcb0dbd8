package dev.meshwright.app.compat;

import dev.meshwright.app.common.DialogButtons;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.model.git.Author;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.gate.Waivable;
import dev.meshwright.usecases.policy.NewWaiver;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.Window;

/// Asks for what a waiver must say.
public final class WaiveDialog {

  private static final double WIDTH = 520;

  private WaiveDialog() {}

  /// Shows the dialog and waits until it is closed; empty when the user goes back.
  static Optional<NewWaiver> ask(
      Window owner, Texts texts, CompatViewModel model, Finding finding, String schema) {
    WaiveForm form =
        new WaiveForm(texts, new Waivable(finding.rule(), finding.path()), schema, model.today());
    model.author(author -> author.ifPresent(known -> form.suggestAuthor(known.toString())));
    return ask(owner, texts, form);
  }

  /// The same from elsewhere.
  ///
  /// @param author who is at the keyboard, as far as it is known
  public static Optional<NewWaiver> ask(
      Window owner, Waivable finding, String schema, Optional<Author> author) {
    Texts texts = Texts.of(WaiveDialog.class);
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    WaiveForm form = new WaiveForm(texts, finding, schema, today);
    author.ifPresent(known -> form.suggestAuthor(known.toString()));
    return ask(owner, texts, form);
  }

  private static Optional<NewWaiver> ask(Window owner, Texts texts, WaiveForm form) {
    ButtonType waive = new ButtonType(texts.get("waive"), ButtonBar.ButtonData.OK_DONE);
    ButtonType back = new ButtonType(texts.get("waive.back"), ButtonBar.ButtonData.CANCEL_CLOSE);
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.initOwner(owner);
    dialog.setTitle(texts.get("waive.title"));
    dialog.setResizable(true);
    dialog.getDialogPane().setId("waive-dialog");
    dialog.getDialogPane().setContent(form.root());
    dialog.getDialogPane().setPrefWidth(WIDTH);
    Node agree = DialogButtons.add(dialog.getDialogPane(), waive);
    agree.setId("waive-ok");
    agree.disableProperty().bind(form.incomplete());
    DialogButtons.add(dialog.getDialogPane(), back).setId("waive-back");
    Optional<NewWaiver> waiver =
        dialog.showAndWait().filter(waive::equals).map(chosen -> form.waiver());
    form.dispose();
    return waiver;
  }
}
