package dev.meshwright.app.points;

import dev.meshwright.app.dialog.FrontWindow;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.DirectoryChooser;

/// Asks for a folder.
final class ChooseFolder {

  private ChooseFolder() {}

  static Optional<Path> ask(String title) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(title);
    return FrontWindow.find()
        .flatMap(window -> Optional.ofNullable(chooser.showDialog(window)))
        .map(File::toPath);
  }
}
