package dev.meshwright.app.editor;

import dev.meshwright.app.document.Document;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.uikit.diff.DiffView;
import dev.meshwright.uikit.syntax.Language;
import dev.meshwright.uikit.view.Texts;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.layout.BorderPane;
import javafx.stage.Window;

/// Shows a document beside what is on disk.
final class CompareDialog {

  private CompareDialog() {}

  static void show(Window owner, Jobs jobs, Document document, String onDisk) {
    Texts texts = Texts.of(CompareDialog.class);
    DiffView sides =
        new DiffView(
            "compare",
            new DiffView.Side(texts.get("compare.disk"), onDisk),
            new DiffView.Side(texts.get("compare.mine"), document.text()),
            Language.ofFile(document.name()),
            jobs);
    BorderPane content = new BorderPane(sides.root());
    content.setPrefSize(900, 500);
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.initOwner(owner);
    dialog.setTitle(texts.get("compare.title", document.name()));
    dialog.getDialogPane().setId("compare-dialog");
    dialog.getDialogPane().setContent(content);
    dialog.getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
    dialog.setResizable(true);
    dialog.showAndWait();
    sides.dispose();
  }
}
