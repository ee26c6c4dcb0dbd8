package dev.meshwright.app.editor;

import dev.meshwright.app.document.Document;
import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.app.tabs.OpenTabs;
import dev.meshwright.app.tabs.TabId;
import dev.meshwright.app.tabs.TabLayout;
import dev.meshwright.app.tabs.TabPage;
import dev.meshwright.model.files.FileChange.Moved;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;
import javafx.util.Subscription;

/// Keeps the open documents and the tabs in step, and one [EditorModel] for each open document.
public final class EditorsViewModel {

  private final OpenDocuments documents;
  private final OpenTabs tabs;
  private final Function<Document, EditorModel> make;
  private final Map<Document, EditorModel> models = new LinkedHashMap<>();
  private final ReadOnlyObjectWrapper<Optional<EditorModel>> active =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ListChangeListener<Document> onOpen = this::changed;
  private final ChangeListener<Optional<Document>> onActive =
      (property, was, is) -> active.set(is.map(this::of));
  private final ChangeListener<Optional<TabPage>> onFront = (property, was, is) -> follow(is);
  private final Deque<TabId> lately = new ArrayDeque<>();
  private final Subscription moving;
  private Subscription following = Subscription.EMPTY;

  /// @param make the model for a document
  public EditorsViewModel(
      OpenDocuments documents, OpenTabs tabs, Function<Document, EditorModel> make) {
    this.documents = documents;
    this.tabs = tabs;
    this.make = make;
    documents.open().addListener(onOpen);
    documents.activeProperty().addListener(onActive);
    documents.frontBy(this::show, document -> tabs.focus());
    tabs.frontProperty().addListener(onFront);
    moving = tabs.followBy(this::follow);
  }

  public OpenDocuments documents() {
    return documents;
  }

  public OpenTabs tabs() {
    return tabs;
  }

  /// The model of the document in front.
  public ReadOnlyObjectProperty<Optional<EditorModel>> activeProperty() {
    return active.getReadOnlyProperty();
  }

  public EditorModel of(Document document) {
    return models.computeIfAbsent(document, make);
  }

  /// There may be another last commit.
  void committed() {
    models.values().forEach(EditorModel::committed);
  }

  /// The open files that would end if these tabs of a group were closed: those that no other tab
  /// shows.
  List<Document> endingWith(int group, List<TabId> closed) {
    TabLayout rest = without(group, closed);
    return closed.stream()
        .filter(tab -> tab.kind().equals(FilePage.KIND) && !rest.has(tab))
        .flatMap(tab -> documents.find(tab.name()).stream())
        .toList();
  }

  /// Closes tabs of a group, and the files that no tab shows any longer. Their unsaved edits are
  /// given up, so ask first.
  void close(int group, List<TabId> closed) {
    List<Document> ending = endingWith(group, closed);
    closed.stream().filter(tab -> tabs.page(tab).lasting()).forEach(lately::addFirst);
    tabs.change(without(group, closed));
    ending.forEach(documents::close);
    tabs.focus();
  }

  boolean canReopen() {
    return !lately.isEmpty();
  }

  /// Opens the tab that was closed last.
  void reopen() {
    if (canReopen()) {
      tabs.open(lately.removeFirst());
    }
  }

  private TabLayout without(int group, List<TabId> closed) {
    TabLayout rest = tabs.layout();
    for (TabId tab : closed) {
      rest = rest.without(group, tab);
    }
    return rest;
  }

  /// Goes on to the next (1) or back to the previous (-1) tab of the group, around the ends.
  void step(int by) {
    TabLayout.Group group = tabs.layout().activeGroup();
    group
        .front()
        .ifPresent(shown -> {
          int next = Math.floorMod(group.tabs().indexOf(shown) + by, group.tabs().size());
          tabs.change(tabs.layout().shown(group.id(), group.tabs().get(next)));
          tabs.focus();
        });
  }

  /// Goes on to the next (1) or back to the previous (-1) group, around the ends.
  void stepGroup(int by) {
    List<TabLayout.Group> groups = tabs.layout().groups();
    int next = Math.floorMod(groups.indexOf(tabs.layout().activeGroup()) + by, groups.size());
    tabs.change(tabs.layout().activated(groups.get(next).id()));
    tabs.focus();
  }

  /// Moves the tab in front within its group.
  void move(int by) {
    TabLayout layout = tabs.layout();
    layout
        .front()
        .ifPresent(tab ->
            tabs.change(
                layout.moved(
                    layout.active(),
                    tab,
                    layout.active(),
                    Math.max(0, layout.activeGroup().tabs().indexOf(tab) + by))));
  }

  /// Moves the tab in front to the next (1) or previous (-1) group.
  void moveToGroup(int by) {
    TabLayout layout = tabs.layout();
    List<TabLayout.Group> groups = layout.groups();
    int next = Math.floorMod(groups.indexOf(layout.activeGroup()) + by, groups.size());
    layout
        .front()
        .ifPresent(tab -> {
          tabs.change(
              layout.moved(
                  layout.active(), tab, groups.get(next).id(), groups.get(next).tabs().size()));
          tabs.focus();
        });
  }

  /// Shows a tab in a new group too, to the right or below.
  void split(int group, TabId tab, boolean across) {
    tabs.change(tabs.layout().split(group, tab, group, across, true, true));
    tabs.focus();
  }

  /// Brings the text of the open file to the front, where another page about it is.
  void showText() {
    documents.activeProperty().get().ifPresent(this::show);
  }

  public void dispose() {
    following.unsubscribe();
    moving.unsubscribe();
    tabs.frontProperty().removeListener(onFront);
    documents.open().removeListener(onOpen);
    documents.activeProperty().removeListener(onActive);
    models.values().forEach(EditorModel::dispose);
    models.clear();
    tabs.dispose();
  }

  private void show(Document document) {
    tabs.change(tabs.layout().opened(FilePage.tab(document.path())));
  }

  /// What was closed is opened again where it is now.
  private void follow(Moved moved) {
    List<TabId> now = lately.stream().map(tab -> tabs.renamed(tab, moved)).toList();
    lately.clear();
    lately.addAll(now);
  }

  private void follow(Optional<TabPage> page) {
    following.unsubscribe();
    following =
        page.map(shown -> shown.document().subscribe(documents.activeProperty()::set))
            .orElseGet(() -> {
              documents.activeProperty().set(Optional.empty());
              return Subscription.EMPTY;
            });
  }

  private void changed(ListChangeListener.Change<? extends Document> change) {
    Set<Document> closed = new LinkedHashSet<>();
    while (change.next()) {
      List<? extends Document> before = change.getRemoved();
      List<? extends Document> now = change.getAddedSubList();
      closed.addAll(before);
      if (before.size() == now.size()) {
        for (int i = 0; i < now.size(); i++) {
          tabs.follow(new Moved(before.get(i).path(), now.get(i).path()));
        }
      }
      now.forEach(this::add);
    }
    for (Document document : closed) {
      Optional.ofNullable(models.remove(document)).ifPresent(EditorModel::dispose);
      tabs.change(tabs.layout().without(FilePage.tab(document.path())));
    }
  }

  private void add(Document document) {
    tabs.change(tabs.layout().added(FilePage.tab(document.path())));
  }
}
