package dev.meshwright.app.editor;

import dev.meshwright.app.common.EmptyState;
import dev.meshwright.app.common.KindIcon;
import dev.meshwright.app.document.Document;
import dev.meshwright.app.document.Saving;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.uikit.editor.EditorAction;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;

/// Shows the open documents as tabs.
final class EditorsView implements View {

  private final Texts texts = Texts.of(EditorsView.class);
  private final EditorsViewModel model;
  private final Jobs jobs;
  private final Saving saving;
  private final Consumer<Document> close;
  private final BiConsumer<Document, String> comparing;
  private final StackPane root = new StackPane();
  private final TabPane tabs = new TabPane();
  private final Map<Document, EditorView> views = new LinkedHashMap<>();
  private final ListChangeListener<Document> onOpen = this::changed;
  private final ChangeListener<Optional<Document>> onActive = (property, was, is) -> front(is);

  /// @param close closes a document, asking first where edits would be lost
  /// @param comparing shows a document beside another text
  public EditorsView(
      EditorsViewModel model,
      Jobs jobs,
      Saving saving,
      Consumer<Document> close,
      BiConsumer<Document, String> comparing) {
    this.model = model;
    this.jobs = jobs;
    this.saving = saving;
    this.close = close;
    this.comparing = comparing;
    root.setId("editors");
    tabs.setId("editor-tabs");
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.ALL_TABS);
    tabs.setTabDragPolicy(TabPane.TabDragPolicy.REORDER);
    Node empty = EmptyState.of(Icon.FILE, texts.get("empty.title"), texts.get("empty.text"));
    empty.visibleProperty().bind(tabs.visibleProperty().not());
    root.getChildren().addAll(empty, tabs);
    model.documents().open().addListener(onOpen);
    model.documents().activeProperty().addListener(onActive);
    model.documents().open().forEach(this::add);
    front(model.documents().activeProperty().get());
    // Only from now on: filling the pane selects tabs of its own accord.
    tabs.getSelectionModel()
        .selectedItemProperty()
        .addListener((property, was, is) ->
            model
                .documents()
                .activeProperty()
                .set(Optional.ofNullable(is).map(tab -> (Document) tab.getUserData())));
    showTabs();
  }

  @Override
  public Parent root() {
    return root;
  }

  /// Moves the keyboard to the source in front.
  public void focusSource() {
    model.documents().activeProperty().get().map(views::get).ifPresent(EditorView::focusSource);
  }

  /// Moves the keyboard to the structure in front.
  void focusStructure() {
    model.documents().activeProperty().get().map(views::get).ifPresent(EditorView::focusStructure);
  }

  /// Tells the editor in front what to do.
  public void perform(EditorAction action) {
    model
        .documents()
        .activeProperty()
        .get()
        .map(views::get)
        .ifPresent(view -> view.perform(action));
  }

  @Override
  public void dispose() {
    model.documents().open().removeListener(onOpen);
    model.documents().activeProperty().removeListener(onActive);
    tabs.getTabs().forEach(tab -> tab.textProperty().unbind());
    views.values().forEach(EditorView::dispose);
  }

  private void changed(ListChangeListener.Change<? extends Document> change) {
    while (change.next()) {
      change.getRemoved().forEach(this::remove);
      change.getAddedSubList().forEach(this::add);
    }
    showTabs();
  }

  private void showTabs() {
    tabs.setVisible(!tabs.getTabs().isEmpty());
  }

  private void add(Document document) {
    EditorView view =
        new EditorView(model.of(document), jobs, saving, model.documents()::edit, comparing);
    views.put(document, view);
    Tab tab = new Tab();
    tab.setId("tab-" + document.path());
    tab.setUserData(document);
    tab.setContent(view.root());
    tab.setGraphic(KindIcon.of(document.kind()).node());
    tab.setTooltip(new Tooltip(document.path()));
    tab.textProperty()
        .bind(
            document
                .unsavedProperty()
                .map(unsaved ->
                    unsaved ? texts.get("tab.unsaved", document.name()) : document.name()));
    tab.setOnCloseRequest(request -> {
      request.consume();
      close.accept(document);
    });
    tabs.getTabs().add(tab);
  }

  private void remove(Document document) {
    tabs.getTabs()
        .removeIf(tab -> {
          boolean gone = tab.getUserData() == document;
          if (gone) {
            tab.textProperty().unbind();
          }
          return gone;
        });
    Optional.ofNullable(views.remove(document)).ifPresent(EditorView::dispose);
  }

  private void front(Optional<Document> document) {
    tabs.getTabs().stream()
        .filter(tab -> document.filter(shown -> shown == tab.getUserData()).isPresent())
        .findFirst()
        .ifPresent(tab -> tabs.getSelectionModel().select(tab));
  }
}
