package dev.meshwright.app.shell;

import dev.meshwright.app.document.Document;
import java.nio.file.Path;
import java.util.Optional;

/// What can be asked of the window as a whole.
interface ShellActions {

  /// Asks for a folder and opens it.
  void chooseFolder();

  /// Asks where the demo workspace goes, makes and opens it.
  void openDemo();

  /// Asks for a file to write to.
  ///
  /// @param name offered for it
  Optional<Path> chooseTarget(String name);

  /// Finds a file by a part of its name.
  void searchFiles();

  /// Lists every command.
  void showPalette();

  void showSettings();

  /// Closes a document; asks first what becomes of unsaved edits.
  void close(Document document);

  /// Shows a document beside another text.
  void compare(Document document, String otherText);
}
