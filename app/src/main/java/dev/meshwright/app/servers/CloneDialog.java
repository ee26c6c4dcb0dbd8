package dev.meshwright.app.servers;

import dev.meshwright.app.common.DialogButtons;
import dev.meshwright.uikit.view.AfterFrame;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Tone;
import dev.meshwright.uikit.view.Wrapping;
import dev.meshwright.usecases.remotes.CloneRepository;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;

/// Asks what to clone, and where to.
final class CloneDialog {

  private static final int COLUMNS = 42;

  private final Texts texts = Texts.of(CloneDialog.class);
  private final DialogPane pane = new DialogPane();
  private final TextField url;
  private final TextField folder;
  private String above = System.getProperty("user.home", "");
  private String taken = "";

  /// @param typed an address that was typed before
  /// @param failure why that could not be cloned; empty when nothing was tried
  CloneDialog(String typed, String failure) {
    pane.setId("clone-question");
    pane.getStyleClass().add("alert");
    Node sign = Icon.REMOTE.node();
    sign.getStyleClass().add("large");
    pane.setGraphic(sign);
    pane.setHeaderText(texts.get("clone.header"));
    url = Named.named(new TextField(), "clone-url", texts.get("clone.url"));
    url.setPromptText(texts.get("clone.url.prompt"));
    folder = Named.named(new TextField(), "clone-folder", texts.get("clone.folder"));
    url.setPrefColumnCount(COLUMNS);
    take();
    url.textProperty().subscribe(typing -> follow());
    HBox.setHgrow(folder, Priority.ALWAYS);
    Button choose =
        Named.named(
            new Button(texts.get("clone.choose"), Icon.FOLDER.node()),
            "clone-choose",
            texts.get("clone.choose"));
    choose.setMinWidth(Region.USE_PREF_SIZE);
    choose.setOnAction(pressed -> choose());
    VBox content = new VBox();
    content.getStyleClass().addAll("content", "form-row");
    if (!failure.isEmpty()) {
      Label why = new Label(failure, Icon.ERROR.node(Tone.DANGER));
      why.setId("clone-failure");
      Wrapping.of(why);
      why.setMinHeight(Region.USE_PREF_SIZE);
      why.setMaxWidth(Double.MAX_VALUE);
      why.getStyleClass().addAll("banner", "user-text", Tone.DANGER.styleClass());
      content.getChildren().add(why);
    }
    HBox row = new HBox(folder, choose);
    row.getStyleClass().add("button-row");
    content
        .getChildren()
        .addAll(new Label(texts.get("clone.url")), url, new Label(texts.get("clone.folder")), row);
    pane.setContent(content);
    Node agree =
        DialogButtons.add(
            pane, new ButtonType(texts.get("clone.agree"), ButtonBar.ButtonData.OK_DONE));
    agree.setId("clone-agree");
    agree.disableProperty().bind(url.textProperty().isEmpty().or(folder.textProperty().isEmpty()));
    DialogButtons.add(pane, new ButtonType(texts.get("dismiss"), ButtonBar.ButtonData.CANCEL_CLOSE))
        .setId("clone-dismiss");
    url.setText(typed);
  }

  record Wanted(String url, Path folder) {}

  Optional<Wanted> ask(Window owner) {
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.setDialogPane(pane);
    dialog.initOwner(owner);
    dialog.setTitle(texts.get("clone.title"));
    dialog.setResizable(true);
    dialog.setOnShown(shown -> AfterFrame.run(url::requestFocus));
    return dialog
        .showAndWait()
        .filter(answer -> answer.getButtonData() == ButtonBar.ButtonData.OK_DONE)
        .flatMap(agreed -> wanted());
  }

  private Optional<Wanted> wanted() {
    try {
      return Optional.of(new Wanted(url.getText().strip(), Path.of(folder.getText().strip())));
    } catch (InvalidPathException noPath) {
      return Optional.empty();
    }
  }

  /// The folder takes the name of the repository for as long as nobody changes it.
  private void follow() {
    if (folder.getText().equals(taken)) {
      take();
    }
  }

  private void take() {
    taken = proposed(above, url.getText());
    folder.setText(taken);
  }

  private static String proposed(String above, String url) {
    String name = CloneRepository.folderName(url).replaceAll("[^A-Za-z0-9._-]", "");
    return name.isEmpty() ? above : Path.of(above).resolve(name).toString();
  }

  private void choose() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(texts.get("clone.choose.title"));
    Optional.ofNullable(chooser.showDialog(pane.getScene().getWindow()))
        .map(File::getPath)
        .ifPresent(chosen -> {
          above = chosen;
          take();
        });
  }
}
