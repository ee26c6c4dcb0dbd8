package dev.meshwright.app.dialog;

import dev.meshwright.app.parts.Failure;
import dev.meshwright.uikit.view.Texts;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import javafx.event.ActionEvent;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.stage.Window;

/// Says that a piece of background work did not come to its end: what, why, what it means and what
/// to do; with all details to copy.
public final class FailureDialog {

  private FailureDialog() {}

  /// Shows the dialog and waits until it is closed.
  ///
  /// @param what was being done, as the dialog's heading
  /// @param meaning what it means and what to do
  /// @param again tries once more
  public static void show(
      Window owner, String what, String meaning, Throwable cause, Runnable again) {
    Texts texts = Texts.of(FailureDialog.class);
    ButtonType copy = new ButtonType(texts.get("failure.copy"), ButtonBar.ButtonData.LEFT);
    ButtonType retry = new ButtonType(texts.get("failure.again"), ButtonBar.ButtonData.OK_DONE);
    ButtonType close =
        new ButtonType(texts.get("failure.close"), ButtonBar.ButtonData.CANCEL_CLOSE);
    String message = Failure.message(cause);
    Alert alert = new Alert(Alert.AlertType.ERROR, message + "\n\n" + meaning, copy, retry, close);
    alert.initOwner(owner);
    alert.setTitle(what);
    alert.setHeaderText(what);
    alert.setResizable(true);
    TextArea details = new TextArea(trace(cause));
    details.setId("failure-details");
    details.setEditable(false);
    details.getStyleClass().add("mono");
    alert.getDialogPane().setExpandableContent(details);
    alert.getDialogPane().setId("failure-dialog");
    alert.getDialogPane().lookupButton(retry).setId("failure-again");
    alert.getDialogPane().lookupButton(close).setId("failure-close");
    alert
        .getDialogPane()
        .lookupButton(copy)
        .addEventFilter(
            ActionEvent.ACTION,
            action -> {
              Clipboard.getSystemClipboard()
                  .setContent(
                      Map.of(DataFormat.PLAIN_TEXT, what + "\n" + message + "\n" + trace(cause)));
              action.consume();
            });
    if (alert.showAndWait().filter(retry::equals).isPresent()) {
      again.run();
    }
  }

  private static String trace(Throwable cause) {
    StringWriter trace = new StringWriter();
    cause.printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }
}
