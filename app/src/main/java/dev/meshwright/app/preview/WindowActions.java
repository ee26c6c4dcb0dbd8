package dev.meshwright.app.preview;

import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.model.Problem;
import dev.meshwright.model.data.Row;
import dev.meshwright.uikit.view.Texts;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// Asks the window that the preview is in.
///
/// @param keep makes a test of what is shown, about some rows
/// @param owner empty once the preview has left its window
record WindowActions(
    OpenDocuments documents, Consumer<List<Row>> keep, Supplier<Optional<Window>> owner)
    implements PreviewActions {

  @Override
  public void jump(Problem problem) {
    documents.goTo(problem.location().file(), problem.location().range());
  }

  /// One that exists is replaced after a question.
  @Override
  public Optional<Path> chooseTarget(String name) {
    Texts texts = Texts.of(WindowActions.class);
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.get("choose.target"));
    chooser.setInitialFileName(name);
    return owner
        .get()
        .flatMap(window -> Optional.ofNullable(chooser.showSaveDialog(window)))
        .map(File::toPath);
  }

  @Override
  public void keepAsTest(List<Row> wanted) {
    keep.accept(wanted);
  }
}
