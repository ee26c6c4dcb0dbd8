package dev.meshwright.app.editor;

import dev.meshwright.app.document.Document;
import dev.meshwright.app.document.EncodingChoice;
import dev.meshwright.app.document.Saving;
import dev.meshwright.app.structure.StructureView;
import dev.meshwright.app.tabs.PageView;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.model.FileEdit;
import dev.meshwright.uikit.editor.EditorAction;
import dev.meshwright.uikit.view.KeyboardHome;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/// The content of a tab: for a schema structure and source side by side, else the source.
final class EditorView implements PageView {

  private final BorderPane root = new BorderPane();
  private final SourcePane source;
  private final ReadOnlyBanner readOnly;
  private final OutsideBanner banner;
  private final Breadcrumbs crumbs;
  private final Optional<StructureView> structure;
  private final KeyboardHome keyboard;
  private final KeyboardHome sourceKeyboard;

  /// @param recoding reads a document as another encoding
  /// @param edit makes the edits of a fix
  EditorView(
      EditorModel model,
      Jobs jobs,
      Saving saving,
      EncodingChoice recoding,
      Consumer<List<FileEdit>> edit,
      BiConsumer<Document, String> comparing) {
    source = new SourcePane(model.document(), jobs);
    source.editor().onFix(fix -> edit.accept(fix.edits()));
    source.editor().setCompletions(model.assist().completions());
    source.editor().setSignatures(model.assist().signatures());
    source.editor().setHovers(model.assist().hovers());
    source.editor().onFormat(model.assist().format());
    source.editor().onFollow(offset -> model.assist().follow().run());
    readOnly = new ReadOnlyBanner(model.document(), recoding);
    banner = new OutsideBanner(model.document(), saving, comparing);
    structure = model.structure().map(StructureView::new);
    crumbs =
        new Breadcrumbs(
            model.document().path(),
            new BreadcrumbsViewModel(model.analysis(), jobs),
            source.editor()::requestFocus);
    BorderPane sourceSide = new BorderPane(source.root());
    sourceSide.setTop(crumbs.root());
    sourceKeyboard = new KeyboardHome(source.root());
    keyboard = new KeyboardHome(root, source.root(), root);
    root.setTop(new VBox(readOnly.root(), banner.root()));
    root.setCenter(
        structure
            .<Parent>map(table -> new SchemaSplit(table.root(), sourceSide).root())
            .orElse(sourceSide));
  }

  @Override
  public Parent root() {
    return root;
  }

  /// Where the keyboard was, at first in the source.
  @Override
  public void focus() {
    keyboard.focus();
  }

  void focusSource() {
    sourceKeyboard.focus();
  }

  /// Moves the keyboard to the names around the caret.
  void focusCrumbs() {
    crumbs.requestFocus();
  }

  void focusStructure() {
    structure.ifPresent(StructureView::requestFocus);
  }

  void showDocumentation() {
    structure.ifPresent(StructureView::showDocumentation);
  }

  void perform(EditorAction action) {
    source.editor().perform(action);
  }

  @Override
  public void dispose() {
    keyboard.dispose();
    sourceKeyboard.dispose();
    structure.ifPresent(StructureView::dispose);
    crumbs.dispose();
    banner.dispose();
    readOnly.dispose();
    source.dispose();
  }
}
