package dev.meshwright.app.dialog;

import dev.meshwright.app.common.DialogButtons;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Wrapping;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.stage.Window;

/// A question with a few answers, one of which leaves everything as it is.
final class Question {

  private final String id;
  private final String title;
  private final DialogPane pane = new DialogPane();

  /// @param id of the dialog is `ID-question`, of its buttons `ID-PART`
  /// @param header what is asked about
  /// @param text what the answers mean
  Question(String id, String title, String header, String text) {
    this.id = id;
    this.title = title;
    pane.setId(id + "-question");
    pane.getStyleClass().add("alert");
    Node sign = Icon.HELP.node();
    sign.getStyleClass().add("large");
    pane.setGraphic(sign);
    pane.setHeaderText(header);
    Label words = new Label(text);
    Wrapping.of(words);
    words.setMinHeight(Region.USE_PREF_SIZE);
    words.getStyleClass().addAll("content", "user-text");
    pane.setContent(words);
  }

  /// Adds an answer.
  Question answer(ButtonBar.ButtonData kind, String part, String words) {
    ButtonType type = new ButtonType(words, kind);
    DialogButtons.add(pane, type).setId(id + "-" + part);
    return this;
  }

  /// Shows the question and waits for the answer; closing it counts as the one that changes
  /// nothing.
  ButtonBar.ButtonData ask(Window owner) {
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.setDialogPane(pane);
    dialog.initOwner(owner);
    dialog.setTitle(title);
    return dialog
        .showAndWait()
        .map(ButtonType::getButtonData)
        .orElse(ButtonBar.ButtonData.CANCEL_CLOSE);
  }
}
