package dev.meshwright.app.explorer;

import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.app.workspace.Mark;
import dev.meshwright.app.workspace.Verdicts;
import dev.meshwright.app.workspace.WorkspaceModel;
import dev.meshwright.usecases.workspace.OpenedWorkspace;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;

/// The explorer's rows, kept in step with the workspace.
public final class ExplorerViewModel {

  private final WorkspaceModel workspace;
  private final Verdicts verdicts;
  private final OpenDocuments documents;
  private final StringProperty filter = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<ExplorerState> state =
      new ReadOnlyObjectWrapper<>(new ExplorerState.Empty());
  private final ChangeListener<OpenedWorkspace> onOpened = (property, was, is) -> rebuild();
  private final ChangeListener<Map<String, Mark>> onMarks = (property, was, is) -> rebuild();

  public ExplorerViewModel(WorkspaceModel workspace, Verdicts verdicts, OpenDocuments documents) {
    this.workspace = workspace;
    this.verdicts = verdicts;
    this.documents = documents;
    workspace.openedProperty().addListener(onOpened);
    verdicts.marksProperty().addListener(onMarks);
    filter.addListener((property, was, is) -> rebuild());
    rebuild();
  }

  public ReadOnlyObjectProperty<ExplorerState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// Part of a path; only files that contain it are listed.
  public StringProperty filterProperty() {
    return filter;
  }

  public void open(ExplorerItem.FileItem item) {
    documents.show(item.file().path());
  }

  public void dispose() {
    workspace.openedProperty().removeListener(onOpened);
    verdicts.marksProperty().removeListener(onMarks);
  }

  private void rebuild() {
    List<ExplorerItem.ProductItem> products =
        ExplorerTree.of(
            workspace.openedProperty().get(), verdicts.marksProperty().get(), filter.get());
    state.set(
        products.isEmpty() && filter.get().isBlank()
            ? new ExplorerState.Empty()
            : new ExplorerState.Ready(products));
  }
}
