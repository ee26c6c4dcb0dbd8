package dev.meshwright.app.shell;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.common.DialogButtons;
import dev.meshwright.app.keymap.KeysView;
import dev.meshwright.app.settings.SettingsForm;
import dev.meshwright.app.settings.SettingsViewModel;
import dev.meshwright.uikit.theme.Zoom;
import dev.meshwright.uikit.view.AfterFrame;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Screen;
import javafx.stage.Window;

/// What the window shows on top of itself.
public final class ShellDialogs {

  private static final double WIDTH_EM = 58;
  private static final double HEIGHT_EM = 42;
  private static final double ROOM = 0.9;

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
    tabs.getSelectionModel().select(keys ? keysTab : general);
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.initOwner(owner);
    dialog.setTitle(texts.get("settings.title"));
    dialog.getDialogPane().setId("settings-dialog");
    dialog.getDialogPane().setContent(tabs);
    size(dialog.getDialogPane());
    DialogButtons.add(dialog.getDialogPane(), ButtonType.CLOSE).setId("settings-close");
    dialog.setResizable(true);
    dialog.setOnShown(shown -> AfterFrame.run(() -> focusSearch(tabs)));
    dialog.showAndWait();
    form.dispose();
    keysView.dispose();
  }

  /// By the size of the type, as far as the screen has room.
  private void size(DialogPane pane) {
    double em = new Zoom(settings.get().zoomPercent()).pixels();
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    pane.setPrefSize(
        Math.min(em * WIDTH_EM, screen.getWidth() * ROOM),
        Math.min(em * HEIGHT_EM, screen.getHeight() * ROOM));
  }

  /// Moves the keyboard from the button that closes to the field that finds.
  private static void focusSearch(TabPane tabs) {
    Node search = tabs.getSelectionModel().getSelectedItem().getContent().lookup(".search-field");
    if (search != null) {
      search.requestFocus();
    }
  }

  void zoom(int steps) {
    settings.zoom(steps);
  }

  void switchTheme() {
    settings.switchAppearance();
  }
}
