package dev.meshwright.app.shell;

import dev.meshwright.app.settings.SettingsForm;
import dev.meshwright.app.settings.SettingsViewModel;
import dev.meshwright.uikit.view.Texts;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// What the window shows on top of itself.
public final class ShellDialogs {

  private final Texts texts = Texts.of(ShellDialogs.class);
  private final SettingsViewModel settings;

  public ShellDialogs(SettingsViewModel settings) {
    this.settings = settings;
  }

  Optional<Path> chooseFolder(Window owner) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(texts.get("choose.folder"));
    return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
  }

  /// A folder that does not exist yet.
  Optional<Path> chooseDemoFolder(Window owner) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.get("choose.demo"));
    chooser.setInitialFileName(texts.get("choose.demo.name"));
    return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
  }

  void showSettings(Window owner) {
    SettingsForm form = new SettingsForm(settings);
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.initOwner(owner);
    dialog.setTitle(texts.get("settings.title"));
    dialog.getDialogPane().setId("settings-dialog");
    dialog.getDialogPane().setContent(form.root());
    dialog.getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
    dialog.getDialogPane().lookupButton(ButtonType.CLOSE).setId("settings-close");
    dialog.setResizable(true);
    dialog.showAndWait();
    form.dispose();
  }

  void zoom(int steps) {
    settings.zoom(steps);
  }

  void switchTheme() {
    settings.switchAppearance();
  }
}
