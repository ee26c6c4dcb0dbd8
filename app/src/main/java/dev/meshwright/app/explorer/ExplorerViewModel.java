package dev.meshwright.app.explorer;

import dev.meshwright.app.document.Document;
import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.app.workspace.CheckState;
import dev.meshwright.app.workspace.Verdicts;
import dev.meshwright.app.workspace.WorkspaceModel;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.model.git.ChangedFile;
import dev.meshwright.usecases.workspace.OpenedWorkspace;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

/// The explorer's rows, kept in step with the workspace.
final class ExplorerViewModel {

  private final WorkspaceModel workspace;
  private final Verdicts verdicts;
  private final OpenDocuments documents;
  private final ObservableValue<Optional<String>> front;
  private final ExplorerUses uses;
  private final StringProperty filter = new SimpleStringProperty("");
  private final BooleanProperty following = new SimpleBooleanProperty(true);
  private final ReadOnlyObjectWrapper<ExplorerState> state =
      new ReadOnlyObjectWrapper<>(new ExplorerState.Empty());
  private final ChangeListener<OpenedWorkspace> onOpened = (property, was, is) -> rebuild();
  private final ChangeListener<CheckState> onMarks = (property, was, is) -> rebuild();

  /// @param front the path of what the tab in front shows
  /// @param uses what others do with chosen files
  public ExplorerViewModel(
      WorkspaceModel workspace,
      Verdicts verdicts,
      OpenDocuments documents,
      ObservableValue<Optional<String>> front,
      ExplorerUses uses) {
    this.workspace = workspace;
    this.verdicts = verdicts;
    this.documents = documents;
    this.front = front;
    this.uses = uses;
    workspace.openedProperty().addListener(onOpened);
    verdicts.stateProperty().addListener(onMarks);
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

  /// Whether the file in front is the one that is chosen here.
  public BooleanProperty followingProperty() {
    return following;
  }

  /// The file in front.
  public ObservableValue<Optional<String>> frontProperty() {
    return front;
  }

  /// Whether any of these files and folders differs from the last commit, or is not saved.
  boolean canDiscard(List<String> paths) {
    Stream<String> changed =
        workspace.openedProperty().get().repository().stream()
            .flatMap(state -> state.changed().stream())
            .map(ChangedFile::path);
    Stream<String> unsaved = documents.unsaved().stream().map(Document::path);
    return hasHistory()
        && Stream.concat(changed, unsaved)
            .anyMatch(file ->
                paths.stream().anyMatch(path -> file.equals(path) || file.startsWith(path + "/")));
  }

  /// Shows a sample's rows, and any other file's text.
  public void open(ExplorerItem.FileItem item) {
    if (item.file().kind() == FileKind.SAMPLE) {
      uses.showSample().accept(item.file().path());
    } else {
      documents.show(item.file().path());
    }
  }

  /// Whether there are commits to be shown.
  boolean hasHistory() {
    return workspace.openedProperty().get().hasCommits();
  }

  /// Shows the commits that changed a file, or a file of a product.
  void history(ExplorerSelection chosen) {
    chosen.historyOf().ifPresent(uses.showHistory());
  }

  /// The only chosen file, where it is a sample.
  Optional<String> sample(ExplorerSelection chosen) {
    return ofKind(chosen, 1, kind -> kind == FileKind.SAMPLE).stream().findFirst();
  }

  /// Begins a schema from a sample.
  void draft(ExplorerSelection chosen) {
    sample(chosen).ifPresent(uses.draft());
  }

  /// The two chosen files, where they are schemas.
  List<String> schemas(ExplorerSelection chosen) {
    return ofKind(chosen, 2, kind -> kind.schemaFormat().isPresent());
  }

  /// Holds two schemas against one another.
  void compare(ExplorerSelection chosen) {
    List<String> two = schemas(chosen);
    if (!two.isEmpty()) {
      uses.compare().accept(two.getFirst(), two.getLast());
    }
  }

  /// The chosen files, where they are as many and of that kind; else none.
  private static List<String> ofKind(
      ExplorerSelection chosen, int number, Predicate<FileKind> kind) {
    List<ExplorerItem.FileItem> files = chosen.files();
    return files.size() == number
            && chosen.items().size() == number
            && files.stream().allMatch(item -> kind.test(item.file().kind()))
        ? files.stream().map(item -> item.file().path()).toList()
        : List.of();
  }

  /// Shows the types of files and folders, and what they refer to.
  void diagram(List<String> paths) {
    uses.diagram().accept(paths);
  }

  public void dispose() {
    workspace.openedProperty().removeListener(onOpened);
    verdicts.stateProperty().removeListener(onMarks);
  }

  private void rebuild() {
    List<ExplorerItem.ProductItem> products =
        ExplorerTree.of(workspace.openedProperty().get(), verdicts.marks(), filter.get());
    if (!products.isEmpty()) {
      state.set(new ExplorerState.Ready(products));
    } else if (filter.get().isBlank()) {
      state.set(new ExplorerState.Empty());
    } else {
      state.set(new ExplorerState.NothingMatches(filter.get().strip()));
    }
  }
}
