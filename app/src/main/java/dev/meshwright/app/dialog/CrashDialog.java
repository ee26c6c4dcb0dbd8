package dev.meshwright.app.dialog;

import dev.meshwright.uikit.view.Texts;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.stage.Window;

/// Says that something in the program itself broke, with a short code and all details to copy.
public final class CrashDialog {

  private CrashDialog() {}

  /// Shows the dialog and waits until it is closed.
  public static void show(Optional<Window> owner, Throwable cause) {
    Texts texts = Texts.of(CrashDialog.class);
    String code = CrashCode.of(cause);
    String details = details(code, cause);
    ButtonType copy = new ButtonType(texts.get("crash.copy"), ButtonBar.ButtonData.LEFT);
    ButtonType close = new ButtonType(texts.get("crash.close"), ButtonBar.ButtonData.CANCEL_CLOSE);
    Alert alert =
        new Alert(Alert.AlertType.ERROR, texts.get("crash.text", message(cause)), copy, close);
    owner.ifPresent(alert::initOwner);
    alert.setTitle(texts.get("crash.title"));
    alert.setHeaderText(texts.get("crash.header", code));
    TextArea area = new TextArea(details);
    area.setId("crash-details");
    area.setEditable(false);
    area.getStyleClass().add("mono");
    alert.getDialogPane().setExpandableContent(area);
    alert.getDialogPane().setId("crash-dialog");
    alert.getDialogPane().lookupButton(close).setId("crash-close");
    alert
        .getDialogPane()
        .lookupButton(copy)
        .addEventFilter(
            ActionEvent.ACTION,
            action -> {
              Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, details));
              action.consume();
            });
    alert.showAndWait();
  }

  private static String message(Throwable cause) {
    return Optional.ofNullable(cause.getMessage()).orElse(cause.getClass().getName());
  }

  private static String details(String code, Throwable cause) {
    StringWriter trace = new StringWriter();
    cause.printStackTrace(new PrintWriter(trace));
    return "Meshwright "
        + Optional.ofNullable(CrashDialog.class.getPackage().getImplementationVersion()).orElse("")
        + ", Java "
        + Runtime.version()
        + ", "
        + System.getProperty("os.name")
        + "\n"
        + code
        + "\n"
        + trace;
  }
}
