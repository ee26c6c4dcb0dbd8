package dev.meshwright.app.compat;

import dev.meshwright.uikit.view.Texts;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// Asks for a schema anywhere on the disk, to compare with.
final class SchemaFileDialog {

  private SchemaFileDialog() {}

  static Optional<Path> choose(Window owner) {
    Texts texts = Texts.of(SchemaFileDialog.class);
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.get("choose.schema"));
    return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
  }
}
