package dev.meshwright.app.editor;

import dev.meshwright.app.document.Document;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.model.Problem;
import dev.meshwright.model.TextRange;
import dev.meshwright.uikit.editor.SourceEditor;
import dev.meshwright.uikit.syntax.Language;
import dev.meshwright.uikit.typing.Indentation;
import dev.meshwright.uikit.view.View;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.scene.Parent;
import javafx.util.Subscription;

/// The source of a document, with its problems; caret and selection are the document's.
final class SourcePane implements View {

  private final Document document;
  private final SourceEditor editor;
  private final ChangeListener<List<Problem>> onProblems = (property, was, is) -> mark(is);
  private final ChangeListener<TextRange> onSelection = (property, was, is) -> selected(is);
  private final Subscription subscription;
  private boolean revealing;

  public SourcePane(Document document, Jobs jobs) {
    this.document = document;
    this.editor =
        new SourceEditor(
            "source-" + document.path(),
            document.name(),
            document.buffer(),
            language(document),
            jobs);
    document.problemsProperty().addListener(onProblems);
    editor.selectionProperty().addListener(onSelection);
    subscription =
        document
            .obstaclesProperty()
            .subscribe(obstacles -> editor.setEditable(obstacles.isEmpty()))
            .and(document.revealBy(this::reveal));
    mark(document.problemsProperty().get());
  }

  @Override
  public Parent root() {
    return editor.root();
  }

  public SourceEditor editor() {
    return editor;
  }

  @Override
  public void dispose() {
    document.problemsProperty().removeListener(onProblems);
    editor.selectionProperty().removeListener(onSelection);
    subscription.unsubscribe();
    editor.dispose();
  }

  /// What is typed is indented as the rest of the text.
  private static Language language(Document document) {
    Language language = Language.ofFile(document.name());
    return language.indentedBy(Indentation.of(document.text(), Indentation.usual(language)).unit());
  }

  private void mark(List<Problem> problems) {
    editor.showProblems(problems, document.buffer().version());
  }

  private void reveal(TextRange range) {
    revealing = true;
    editor.reveal(range);
    revealing = false;
  }

  private void selected(TextRange range) {
    if (!revealing) {
      document.caretProperty().set(editor.caret());
      document.selectionProperty().set(range);
    }
  }
}
