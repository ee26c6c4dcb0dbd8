package dev.meshwright.app.files;

import dev.meshwright.app.common.DialogButtons;
import dev.meshwright.model.files.RemovedFiles;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Wrapping;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Subscription;

/// Lists what is kept of deleted and discarded files, to be put back.
final class RemovedDialog {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);

  private final Texts texts = Texts.of(RemovedDialog.class);
  private final FilesViewModel model;
  private final ListView<RemovedFiles> list = new ListView<>();

  RemovedDialog(FilesViewModel model) {
    this.model = model;
  }

  /// Shows the list until it is closed.
  void show(Window owner) {
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.initOwner(owner);
    dialog.setTitle(texts.get("removed.title"));
    dialog.setResizable(true);
    dialog.getDialogPane().setId("removed-dialog");
    dialog.getDialogPane().getStyleClass().add("removed-dialog");
    dialog.getDialogPane().setContent(content());
    DialogButtons.add(dialog.getDialogPane(), ButtonType.CLOSE).setId("removed-close");
    model.readRemoved();
    Subscription shown =
        model
            .removedProperty()
            .subscribe(kept -> {
              list.getItems().setAll(kept);
              list.getSelectionModel().selectFirst();
            });
    dialog.setOnShown(opened -> list.requestFocus());
    dialog.showAndWait();
    shown.unsubscribe();
  }

  private Node content() {
    Named.named(list, "removed-list", texts.get("removed.title"));
    list.setCellFactory(view -> new Row());
    Label nothing = new Label(texts.get("removed.none"));
    Wrapping.of(nothing);
    list.setPlaceholder(nothing);
    Label bound = new Label(texts.get("removed.bound"));
    bound.getStyleClass().add("muted");
    Wrapping.of(bound);
    Button restore = new Button(texts.get("removed.restore"), Icon.UNDO.node());
    Named.named(restore, "removed-restore", texts.get("removed.restore"));
    restore.setOnAction(action -> chosen().ifPresent(model::restore));
    Button forget = new Button(texts.get("removed.forget"), Icon.DELETE.node());
    Named.named(forget, "removed-forget", texts.get("removed.forget"));
    forget.setOnAction(action -> chosen().ifPresent(model::forget));
    var none = Bindings.isNull(list.getSelectionModel().selectedItemProperty());
    restore.disableProperty().bind(none);
    forget.disableProperty().bind(none);
    HBox buttons = new HBox(restore, forget);
    buttons.getStyleClass().add("removed-buttons");
    VBox content = new VBox(bound, list, buttons);
    content.getStyleClass().add("removed-content");
    return content;
  }

  private Optional<RemovedFiles> chosen() {
    return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
  }

  private final class Row extends ListCell<RemovedFiles> {

    private Row() {
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(RemovedFiles item, boolean empty) {
      super.updateItem(item, empty);
      setText(null);
      if (empty || item == null) {
        setGraphic(null);
        setAccessibleText(null);
        setTooltip(null);
        return;
      }
      String paths = String.join(", ", item.paths());
      Label what = new Label(paths);
      what.getStyleClass().add("user-text");
      what.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
      String when =
          texts.get(
              "removed.row",
              switch (item.reason()) {
                case DELETED -> texts.get("removed.deleted");
                case DISCARDED -> texts.get("removed.discarded");
                case REPLACED -> texts.get("removed.replaced");
              },
              TIME.format(item.time().atZone(ZoneId.systemDefault())),
              item.bytes());
      Label why = new Label(when);
      why.getStyleClass().add("muted");
      setGraphic(new VBox(what, why));
      setTooltip(new Tooltip(paths));
      setAccessibleText(paths + " " + when);
    }
  }
}
