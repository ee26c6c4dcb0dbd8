package dev.meshwright.app.files;

import dev.meshwright.app.common.DialogButtons;
import dev.meshwright.uikit.view.AfterFrame;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Tone;
import dev.meshwright.uikit.view.Wrapping;
import dev.meshwright.usecases.files.NameParts;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Window;

/// Asks for a name, a folder, or both, and says while typing why one cannot be.
final class PathDialog {

  /// Which parts are asked for; the others stay.
  enum Asked {
    NAME,
    FOLDER,
    NAME_AND_FOLDER
  }

  private final Texts texts = Texts.of(PathDialog.class);
  private final Dialog<ButtonType> dialog = new Dialog<>();
  private final GridPane grid = new GridPane();
  private final TextField name = new TextField();
  private final ComboBox<String> folder = new ComboBox<>();
  private final Label problem = new Label();
  private final ButtonType agree;
  private final Node button;
  private final Asked asked;
  private final Function<String, Optional<String>> check;
  private int rows;

  /// @param id of the dialog is `ID-dialog`, of its parts `ID-name`, `ID-folder`, `ID-ok`
  /// @param proposed what is there at first; the stem of the name is selected
  /// @param folders that can be chosen
  /// @param check why a path cannot be; an empty text when there is nothing to do
  PathDialog(
      String id,
      String title,
      String ok,
      NameParts proposed,
      Asked asked,
      Supplier<List<String>> folders,
      Function<String, Optional<String>> check) {
    this.asked = asked;
    this.check = check;
    agree = new ButtonType(ok, ButtonBar.ButtonData.OK_DONE);
    dialog.setTitle(title);
    dialog.setResizable(true);
    grid.getStyleClass().add("path-form");
    Named.named(name, id + "-name", texts.get("name"));
    name.setText(proposed.name());
    Named.named(folder, id + "-folder", texts.get("in.folder"));
    folder.setEditable(true);
    folder.getItems().setAll(folders.get().stream().map(PathDialog::shown).toList());
    folder.setMaxWidth(Double.MAX_VALUE);
    folder.getEditor().setText(shown(proposed.folder()));
    folder.getEditor().setId(id + "-folder-text");
    problem.setId(id + "-problem");
    Wrapping.of(problem);
    problem.setMinHeight(Region.USE_PREF_SIZE);
    problem.getStyleClass().add("path-problem");
    dialog.getDialogPane().setId(id + "-dialog");
    dialog.getDialogPane().getStyleClass().add("path-dialog");
    dialog.getDialogPane().setContent(grid);
    button = DialogButtons.add(dialog.getDialogPane(), agree);
    button.setId(id + "-ok");
    DialogButtons.add(dialog.getDialogPane(), ButtonType.CANCEL).setId(id + "-cancel");
    name.textProperty().subscribe(this::look);
    folder.getEditor().textProperty().subscribe(this::look);
    // A field that gets the keyboard chooses all of its text; then the stem alone is chosen.
    dialog.setOnShown(shown -> AfterFrame.run(() -> focus(proposed)));
  }

  private void focus(NameParts proposed) {
    if (asked == Asked.FOLDER) {
      folder.getEditor().requestFocus();
      folder.getEditor().selectAll();
    } else {
      name.requestFocus();
      name.selectRange(0, proposed.stem().length());
    }
  }

  /// Adds a row above those for name and folder.
  void add(String label, Node control) {
    Label words = new Label(label);
    words.setLabelFor(control);
    words.setMinWidth(Region.USE_PREF_SIZE);
    grid.addRow(rows, words, control);
    GridPane.setHgrow(control, Priority.ALWAYS);
    rows++;
  }

  TextField name() {
    return name;
  }

  /// The path that is asked for.
  ///
  /// @return empty when the user goes back
  Optional<String> ask(Window owner) {
    if (asked != Asked.FOLDER) {
      add(texts.get("name"), name);
    }
    if (asked != Asked.NAME) {
      add(texts.get("in.folder"), folder);
    }
    grid.add(problem, 0, rows, 2, 1);
    look();
    dialog.initOwner(owner);
    return dialog
        .showAndWait()
        .filter(agree::equals)
        .map(agreed -> path())
        .filter(path -> check.apply(path).isEmpty());
  }

  private String path() {
    String typed = folder.getEditor().getText().strip().replaceAll("^/+|/+$", "");
    String inFolder = typed.isEmpty() ? "" : typed + "/";
    return inFolder + name.getText().strip();
  }

  private void look() {
    Optional<String> wrong = check.apply(path());
    button.setDisable(wrong.isPresent());
    problem.setText(wrong.orElse(""));
    problem.setGraphic(
        wrong.filter(text -> !text.isEmpty()).isPresent() ? Icon.WARNING.node(Tone.WARNING) : null);
  }

  /// The root is shown as what it is in paths.
  private static String shown(String folder) {
    return folder.isEmpty() ? "/" : folder;
  }
}
