package dev.meshwright.app.dialog;

import dev.meshwright.app.document.Document;
import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.app.document.Saving;
import dev.meshwright.model.files.ScratchFile;
import java.util.List;
import javafx.stage.Window;

/// Closes documents without losing edits.
///
/// @param documents those of the workspace
/// @param saving saves them
public record ClosingDocuments(OpenDocuments documents, Saving saving) {

  /// Does something that ends all documents once their unsaved edits are saved or given up; not at
  /// all when the user goes back.
  public void whenAllMayClose(Window owner, Runnable action) {
    whenMayClose(owner, documents.unsaved(), action);
  }

  /// The same for some of them.
  ///
  /// @param unsaved those with unsaved edits
  public void whenMayClose(Window owner, List<Document> unsaved, Runnable action) {
    if (unsaved.isEmpty()) {
      action.run();
      return;
    }
    List<Document> scratches =
        unsaved.stream().filter(document -> ScratchFile.is(document.path())).toList();
    if (!scratches.isEmpty()) {
      // They are saved by themselves: closing one is only a little ahead of that.
      List<Document> files =
          unsaved.stream().filter(document -> !scratches.contains(document)).toList();
      WhenSaved.run(scratches, () -> whenMayClose(owner, files, action));
      scratches.forEach(saving::save);
      return;
    }
    switch (UnsavedQuestion.ask(owner, unsaved.stream().map(Document::path).toList())) {
      case SAVE -> {
        WhenSaved.run(unsaved, action);
        unsaved.forEach(saving::save);
      }
      case DISCARD -> {
        unsaved.forEach(documents::discard);
        action.run();
      }
      case STAY -> {}
    }
  }
}
