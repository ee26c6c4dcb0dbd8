package dev.meshwright.app.editor;

import dev.meshwright.app.document.Document;
import dev.meshwright.app.tabs.PageView;
import dev.meshwright.uikit.editor.EditorAction;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.util.Subscription;

/// A file in its tab: nothing until it is read.
final class FileView implements PageView {

  private final BorderPane root = new BorderPane();
  private final Function<Document, PageView> views;
  private final Subscription subscription;
  private Optional<PageView> shown = Optional.empty();
  private boolean focus;

  FileView(FilePage page, Function<Document, PageView> views) {
    this.views = views;
    subscription = page.document().subscribe(this::show);
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void focus() {
    focus = shown.isEmpty();
    shown.ifPresent(PageView::focus);
  }

  /// Tells the editor what to do.
  void perform(EditorAction action) {
    editor().ifPresent(editor -> editor.perform(action));
  }

  /// Moves the keyboard to the source.
  void focusSource() {
    editor().ifPresent(EditorView::focusSource);
  }

  /// Moves the keyboard to the names around the caret.
  void focusCrumbs() {
    editor().ifPresent(EditorView::focusCrumbs);
  }

  /// Moves the keyboard to the table of a schema.
  void focusStructure() {
    editor().ifPresent(EditorView::focusStructure);
  }

  /// Shows what is known of the declaration that is selected, beside it.
  void showDocumentation() {
    editor().ifPresent(EditorView::showDocumentation);
  }

  private Optional<EditorView> editor() {
    return shown.filter(EditorView.class::isInstance).map(EditorView.class::cast);
  }

  @Override
  public void dispose() {
    subscription.unsubscribe();
    shown.ifPresent(PageView::dispose);
    shown = Optional.empty();
  }

  private void show(Optional<Document> document) {
    shown.ifPresent(PageView::dispose);
    shown = document.map(views);
    root.setCenter(shown.<Parent>map(PageView::root).orElse(null));
    if (focus) {
      focus();
    }
  }
}
