package dev.meshwright.app.editor;

import dev.meshwright.app.tabs.PageView;
import dev.meshwright.app.tabs.TabId;
import dev.meshwright.app.tabs.TabLayout.Group;
import dev.meshwright.app.tabs.TabPage;
import dev.meshwright.uikit.view.FocusWatch;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.KeyboardHome;
import dev.meshwright.uikit.view.NextPulse;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;

/// A group of tabs. What a tab shows is built when it is first in front.
final class TabGroupView implements View {

  private static final PseudoClass KEYBOARD = PseudoClass.getPseudoClass("keyboard");

  private final Texts texts;
  private final EditorsViewModel model;
  private final TabActions actions;
  private final int id;
  private final TabPane pane = new TabPane();
  private final Map<TabId, Shown> shown = new LinkedHashMap<>();
  private final FocusWatch watch;
  private boolean filling;

  /// A tab on the screen.
  private static final class Shown {
    private final Tab tab = new Tab();
    private final Label name = new Label();
    private final Node pin = Icon.PIN.node();
    private Subscription subscription = Subscription.EMPTY;
    private Optional<PageView> view = Optional.empty();
  }

  TabGroupView(Texts texts, EditorsViewModel model, TabActions actions, int id) {
    this.texts = texts;
    this.model = model;
    this.actions = actions;
    this.id = id;
    pane.setId(id == 0 ? "editor-tabs" : "editor-tabs-" + id);
    pane.getStyleClass().add("editor-tabs");
    pane.setAccessibleText(texts.get("tabs"));
    pane.setTabClosingPolicy(TabPane.TabClosingPolicy.ALL_TABS);
    pane.getSelectionModel().selectedItemProperty().addListener((property, was, is) -> chosen(is));
    watch = new FocusWatch(pane, this::worked);
  }

  @Override
  public Parent root() {
    return pane;
  }

  int id() {
    return id;
  }

  TabPane pane() {
    return pane;
  }

  /// What a tab on the screen shows.
  Optional<TabId> tabOf(Tab tab) {
    return Optional.ofNullable(tab).map(node -> (TabId) node.getUserData());
  }

  /// The view in front, once it is built.
  Optional<PageView> front() {
    return tabOf(pane.getSelectionModel().getSelectedItem())
        .flatMap(tab -> Optional.ofNullable(shown.get(tab)))
        .flatMap(now -> now.view);
  }

  void focus() {
    front().ifPresent(PageView::focus);
  }

  void show(Group group) {
    filling = true;
    List<Tab> wanted = new ArrayList<>();
    for (TabId tab : group.tabs()) {
      Shown now = shown.computeIfAbsent(tab, this::tab);
      boolean pinned = group.isPinned(tab);
      now.pin.setVisible(pinned);
      now.pin.setManaged(pinned);
      wanted.add(now.tab);
    }
    arrange(wanted);
    group
        .front()
        .map(shown::get)
        .ifPresent(front -> {
          fill(front, group.front().orElseThrow());
          pane.getSelectionModel().select(front.tab);
        });
    filling = false;
    for (TabId gone : List.copyOf(shown.keySet())) {
      if (!group.tabs().contains(gone)) {
        Optional.ofNullable(shown.remove(gone)).ifPresent(TabGroupView::letGo);
      }
    }
  }

  /// A tab that stays where it is keeps its place on the screen, and with it the keyboard.
  private void arrange(List<Tab> wanted) {
    pane.getTabs().removeIf(tab -> !wanted.contains(tab));
    for (int i = 0; i < wanted.size(); i++) {
      Tab tab = wanted.get(i);
      if (i >= pane.getTabs().size() || !pane.getTabs().get(i).equals(tab)) {
        pane.getTabs().remove(tab);
        pane.getTabs().add(i, tab);
      }
    }
  }

  private Shown tab(TabId id) {
    TabPage page = model.tabs().page(id);
    Shown made = new Shown();
    made.name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    made.name.getStyleClass().addAll("tab-name", "user-text");
    HBox head = new HBox(page.icon().node(), made.name, made.pin);
    head.getStyleClass().add("tab-head");
    made.tab.setId("tab-" + (id.kind().equals(FilePage.KIND) ? "" : id.kind() + "-") + id.name());
    made.tab.setUserData(id);
    made.tab.setGraphic(head);
    made.tab.setTooltip(new Tooltip(page.description()));
    made.tab.setContextMenu(new TabMenu(texts, model, actions, this.id, id).node());
    made.tab.setOnCloseRequest(request -> {
      request.consume();
      // The control takes the keyboard once it has heard that it may not close by itself.
      new NextPulse(() -> actions.closing().close(this.id, List.of(id))).request();
    });
    made.subscription =
        page.unsaved()
            .subscribe(unsaved -> {
              String title = unsaved ? texts.get("tab.unsaved", page.title()) : page.title();
              made.name.setText(title);
              made.tab.setText(title);
            });
    return made;
  }

  private void fill(Shown front, TabId id) {
    if (front.view.isEmpty()) {
      PageView view = model.tabs().page(id).view();
      front.view = Optional.of(view);
      front.tab.setContent(view.root());
    }
  }

  private static void letGo(Shown gone) {
    gone.subscription.unsubscribe();
    gone.tab.setContent(null);
    gone.view.ifPresent(View::dispose);
  }

  private void chosen(Tab tab) {
    if (!filling) {
      tabOf(tab).ifPresent(chosen -> model.tabs().change(model.tabs().layout().shown(id, chosen)));
    }
  }

  /// The group is the active one as long as the keyboard is in it, and until it is in another one.
  private void worked(Node owner) {
    boolean inside = KeyboardHome.isWithin(owner, pane);
    pane.pseudoClassStateChanged(KEYBOARD, inside);
    if (inside
        && model.tabs().layout().active() != id
        && model.tabs().layout().group(id).isPresent()) {
      model.tabs().change(model.tabs().layout().activated(id));
    }
  }

  @Override
  public void dispose() {
    watch.dispose();
    shown.values().forEach(TabGroupView::letGo);
    shown.clear();
  }
}
