package dev.meshwright.app.committing;

import dev.meshwright.app.common.DialogButtons;
import dev.meshwright.model.git.HookFile;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Wrapping;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.TextArea;
import javafx.stage.Window;

/// Shows the hooks that a commit would run, as text.
final class HooksDialog {

  private static final double WIDTH = 640;
  private static final double HEIGHT = 420;

  private HooksDialog() {}

  static void show(Window owner, Texts texts, List<HookFile> hooks) {
    TextArea text =
        Named.named(
            new TextArea(
                hooks.stream()
                    .map(hook -> hook.file() + "\n\n" + hook.text())
                    .collect(Collectors.joining("\n\n"))),
            "hooks-text",
            texts.get("hooks.title"));
    text.setEditable(false);
    Wrapping.keepLines(text);
    text.getStyleClass().add("mono");
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.initOwner(owner);
    dialog.setTitle(texts.get("hooks.title"));
    dialog.setResizable(true);
    dialog.getDialogPane().setId("hooks-dialog");
    dialog.getDialogPane().setContent(text);
    dialog.getDialogPane().setPrefSize(WIDTH, HEIGHT);
    DialogButtons.add(
            dialog.getDialogPane(),
            new ButtonType(texts.get("hooks.close"), ButtonBar.ButtonData.CANCEL_CLOSE))
        .setId("hooks-close");
    dialog.showAndWait();
  }
}
