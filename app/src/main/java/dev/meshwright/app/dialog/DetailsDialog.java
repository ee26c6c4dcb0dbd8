package dev.meshwright.app.dialog;

import dev.meshwright.app.common.DialogButtons;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Tone;
import dev.meshwright.uikit.view.Wrapping;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.Region;
import javafx.stage.Window;

/// Says what went wrong, with all details one click away and to copy.
final class DetailsDialog {

  private final String id;
  private final String title;
  final DialogPane pane = new DialogPane();

  /// @param id of the dialog is `ID-dialog`, of its details `ID-details`, of its buttons `ID-copy`
  ///   and `ID-close`
  /// @param header what went wrong
  /// @param text why, and what to do
  /// @param details for who is to mend it
  DetailsDialog(String id, String title, String header, String text, String details) {
    this.id = id;
    this.title = title;
    Texts texts = Texts.of(DetailsDialog.class);
    pane.setId(id + "-dialog");
    pane.getStyleClass().add("alert");
    Node sign = Icon.ERROR.node(Tone.DANGER);
    sign.getStyleClass().add("large");
    pane.setGraphic(sign);
    pane.setHeaderText(header);
    Label words = new Label(text);
    Wrapping.of(words);
    words.setMinHeight(Region.USE_PREF_SIZE);
    words.getStyleClass().addAll("content", "user-text");
    pane.setContent(words);
    TextArea area = new TextArea(details);
    area.setId(id + "-details");
    area.setEditable(false);
    Wrapping.keepLines(area);
    area.getStyleClass().add("mono");
    pane.setExpandableContent(area);
    add(ButtonBar.ButtonData.LEFT, "copy", texts.get("details.copy"))
        .addEventFilter(
            ActionEvent.ACTION,
            action -> {
              Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, details));
              action.consume();
            });
    add(ButtonBar.ButtonData.CANCEL_CLOSE, "close", texts.get("details.close"));
  }

  /// Adds a button; pressing it closes the dialog.
  Node add(ButtonBar.ButtonData kind, String part, String words) {
    ButtonType type = new ButtonType(words, kind);
    Node button = DialogButtons.add(pane, type);
    button.setId(id + "-" + part);
    return button;
  }

  /// Shows the dialog and waits until it is closed.
  ///
  /// @return what kind of button closed it
  Optional<ButtonBar.ButtonData> show(Optional<Window> owner) {
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.setDialogPane(pane);
    owner.ifPresent(dialog::initOwner);
    dialog.setTitle(title);
    dialog.setResizable(true);
    return dialog.showAndWait().map(ButtonType::getButtonData);
  }

  static String trace(Throwable cause) {
    StringWriter trace = new StringWriter();
    cause.printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }
}
