package dev.meshwright.app.editor;

import dev.meshwright.app.common.EmptyState;
import dev.meshwright.app.tabs.PageView;
import dev.meshwright.app.tabs.TabLayout;
import dev.meshwright.app.tabs.TabLayout.Area;
import dev.meshwright.app.tabs.TabLayout.Group;
import dev.meshwright.app.tabs.TabLayout.Split;
import dev.meshwright.uikit.editor.EditorAction;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

/// Shows the tabs, in groups beside one another.
final class EditorsView implements PageView {

  private final Texts texts = Texts.of(EditorsView.class);
  private final EditorsViewModel model;
  private final TabActions actions;
  private final StackPane root = new StackPane();
  private final Map<Integer, TabGroupView> groups = new LinkedHashMap<>();
  private final List<SplitPane> splits = new ArrayList<>();
  private final Node empty;
  private final TabDragging dragging;
  private final ChangeListener<TabLayout> onLayout = (property, was, is) -> render(is);
  private final ChangeListener<Number> onCall = (property, was, is) -> focus();
  private Optional<Area> built = Optional.empty();

  EditorsView(EditorsViewModel model, TabActions actions) {
    this.model = model;
    this.actions = actions;
    root.setId("editors");
    empty = EmptyState.of(Icon.FILE, texts.get("empty.title"), texts.get("empty.text"));
    dragging = new TabDragging(root, model, () -> List.copyOf(groups.values()), actions);
    model.tabs().layoutProperty().addListener(onLayout);
    model.tabs().callsProperty().addListener(onCall);
    render(model.tabs().layout());
  }

  @Override
  public Parent root() {
    return root;
  }

  /// Moves the keyboard to the source in front.
  void focusSource() {
    front().ifPresent(FileView::focusSource);
  }

  /// Moves the keyboard to the names around the caret.
  void focusCrumbs() {
    front().ifPresent(FileView::focusCrumbs);
  }

  /// Moves the keyboard to the structure in front.
  void focusStructure() {
    front().ifPresent(FileView::focusStructure);
  }

  /// Shows what is known of the declaration that is selected, beside it.
  void showDocumentation() {
    front().ifPresent(FileView::showDocumentation);
  }

  /// Tells the editor in front what to do.
  void perform(EditorAction action) {
    front().ifPresent(view -> view.perform(action));
  }

  /// Where another page about a file is in front, the text of that file comes there first.
  private Optional<FileView> front() {
    model.showText();
    return active().flatMap(TabGroupView::front).flatMap(EditorsView::asFile);
  }

  private static Optional<FileView> asFile(PageView view) {
    return view instanceof FileView file ? Optional.of(file) : Optional.empty();
  }

  private Optional<TabGroupView> active() {
    return Optional.ofNullable(groups.get(model.tabs().layout().active()));
  }

  /// Moves the keyboard to what is in front.
  @Override
  public void focus() {
    if (model.tabs().layout().front().isPresent()) {
      active().ifPresent(TabGroupView::focus);
    } else {
      root.requestFocus();
    }
  }

  @Override
  public void dispose() {
    model.tabs().layoutProperty().removeListener(onLayout);
    model.tabs().callsProperty().removeListener(onCall);
    groups.values().forEach(View::dispose);
    groups.clear();
  }

  private void render(TabLayout layout) {
    boolean same = built.filter(area -> alike(area, layout.root())).isPresent();
    if (!same) {
      layout
          .groups()
          .forEach(group ->
              groups.computeIfAbsent(
                  group.id(), id -> new TabGroupView(texts, model, actions, id)));
    }
    layout.groups().forEach(group -> of(group).show(group));
    if (!same) {
      splits.forEach(split -> split.getItems().clear());
      splits.clear();
      List<Integer> here = layout.groups().stream().map(Group::id).toList();
      groups
          .values()
          .removeIf(group -> {
            boolean gone = !here.contains(group.id());
            if (gone) {
              group.dispose();
            }
            return gone;
          });
      root.getChildren().setAll(empty, node(layout.root()), dragging.marker());
      built = Optional.of(layout.root());
    }
    boolean none = layout.front().isEmpty();
    empty.setVisible(none);
    groups.values().forEach(group -> group.root().setVisible(!none));
  }

  private TabGroupView of(Group group) {
    return Objects.requireNonNull(groups.get(group.id()));
  }

  private Node node(Area area) {
    return switch (area) {
      case Group group -> of(group).root();
      case Split split -> {
        SplitPane pane = new SplitPane(node(split.first()), node(split.second()));
        pane.setId("editor-split-" + split.id());
        pane.setOrientation(split.across() ? Orientation.HORIZONTAL : Orientation.VERTICAL);
        pane.setDividerPositions(split.share());
        pane.addEventFilter(
            MouseEvent.MOUSE_RELEASED,
            released -> keepShare(split.id(), pane.getDividerPositions()[0]));
        splits.add(pane);
        yield pane;
      }
    };
  }

  private void keepShare(int split, double share) {
    model.tabs().change(model.tabs().layout().shared(split, share));
  }

  /// Whether two arrangements differ in nothing but the tabs and the shares.
  private static boolean alike(Area one, Area other) {
    return switch (one) {
      case Group group -> other instanceof Group now && now.id() == group.id();
      case Split split ->
          other instanceof Split now
              && now.id() == split.id()
              && now.across() == split.across()
              && alike(split.first(), now.first())
              && alike(split.second(), now.second());
    };
  }
}
