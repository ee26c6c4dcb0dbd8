package dev.meshwright.app.shell;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.keymap.KeysView;
import dev.meshwright.app.settings.SettingsForm;
import dev.meshwright.app.settings.SettingsViewModel;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
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

  /// @param commands whose keys can be set
  /// @param keys whether the keys are in front
  void showSettings(Window owner, List<Command> commands, boolean keys) {
    SettingsForm form = new SettingsForm(settings);
    KeysView keysView = new KeysView(settings, commands);
    Tab general = new Tab(texts.get("settings.general"), form.root());
    general.setId("settings-general");
    Tab keysTab = new Tab(texts.get("settings.keys"), keysView.root());
    keysTab.setId("settings-keys");
    TabPane tabs =
        Named.named(new TabPane(general, keysTab), "settings-tabs", texts.get("settings.title"));
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    tabs.getStyleClass().add("settings-tabs");
    tabs.getSelectionModel().select(keys ? keysTab : general);
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.initOwner(owner);
    dialog.setTitle(texts.get("settings.title"));
    dialog.getDialogPane().setId("settings-dialog");
    dialog.getDialogPane().setContent(tabs);
    dialog.getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
    dialog.getDialogPane().lookupButton(ButtonType.CLOSE).setId("settings-close");
    dialog.setResizable(true);
    // The first field has the keyboard, not the button that closes.
    dialog.setOnShown(shown ->
        tabs.getSelectionModel()
            .getSelectedItem()
            .getContent()
            .lookup(".search-field")
            .requestFocus());
    dialog.showAndWait();
    form.dispose();
    keysView.dispose();
  }

  void zoom(int steps) {
    settings.zoom(steps);
  }

  void switchTheme() {
    settings.switchAppearance();
  }
}
