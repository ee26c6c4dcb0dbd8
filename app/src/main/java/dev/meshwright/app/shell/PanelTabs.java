package dev.meshwright.app.shell;

import dev.meshwright.app.panel.Panel;
import dev.meshwright.app.panel.PanelId;
import dev.meshwright.app.panel.PanelPlace;
import dev.meshwright.app.panel.Panels;
import dev.meshwright.uikit.view.Clipping;
import dev.meshwright.uikit.view.FocusWatch;
import dev.meshwright.uikit.view.KeyboardHome;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;

/// The panels that are shown at a place, as tabs; beside them what the one in front speaks of, and
/// the buttons of the pane.
final class PanelTabs implements View {

  private static final PseudoClass KEYBOARD = PseudoClass.getPseudoClass("keyboard");

  private final Texts texts = Texts.of(PanelTabs.class);
  private final Panels panels;
  private final PanelPlace place;
  private final ObjectProperty<Optional<PanelId>> front;
  private final TabPane tabs = new TabPane();
  private final PaneHead head;

  /// What the tab in front stands for. Not inside the tabs: their line shares its width with the
  /// head.
  private final StackPane content = new StackPane();

  private final BorderPane root = new BorderPane();
  private final FocusWatch watch;
  private final List<LazyPane> panes = new ArrayList<>();
  private final ListChangeListener<Panel> onShown = change -> show();
  private final ChangeListener<Optional<PanelId>> onFront = (property, was, is) -> select();

  PanelTabs(Panels panels, PanelPlace place) {
    this.panels = panels;
    this.place = place;
    front = panels.frontProperty(place);
    tabs.setId(place.name().toLowerCase(Locale.ROOT));
    tabs.setAccessibleText(
        switch (place) {
          case LEFT, MIDDLE -> texts.get("pane.name.left");
          case LOWER -> texts.get("pane.name.lower");
          case RIGHT -> texts.get("pane.name.right");
        });
    head = new PaneHead(panels.panes(), place);
    tabs.setMinSize(0, 0);
    root.setId(tabs.getId() + "-pane");
    root.getStyleClass().add("pane");
    root.setMinSize(0, 0);
    root.setTop(new PaneLine(tabs, head.about(), head.buttons()));
    root.setCenter(content);
    // What has no room ends at the edge of the pane, not in its line of tabs.
    Clipping.atEdges(content);
    content.setAlignment(Pos.TOP_LEFT);
    content.setMinSize(0, 0);
    show();
    // Only from now on: filling the tabs selects one of its own accord.
    tabs.getSelectionModel()
        .selectedItemProperty()
        .addListener((property, was, is) ->
            of(is).ifPresent(pane -> front.set(Optional.of(pane.panel().id()))));
    tabs.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    watch =
        new FocusWatch(
            tabs,
            owner -> tabs.pseudoClassStateChanged(KEYBOARD, KeyboardHome.isWithin(owner, root)));
    panels.shown().addListener(onShown);
    front.addListener(onFront);
  }

  /// What is left to be built behind the tabs in front, in small steps.
  List<Runnable> rest() {
    return panes.stream().<Runnable>map(pane -> pane::fill).toList();
  }

  /// The type that its words are set in.
  ObservableValue<Font> type() {
    return head.about().fontProperty();
  }

  boolean isEmpty() {
    return panes.isEmpty();
  }

  /// Moves the keyboard to the panel in front.
  void focus() {
    panes.stream().filter(pane -> pane.tab().isSelected()).findFirst().ifPresent(LazyPane::focus);
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void dispose() {
    panels.shown().removeListener(onShown);
    front.removeListener(onFront);
    watch.dispose();
    head.dispose();
    panes.forEach(LazyPane::dispose);
  }

  /// Twice on the line of the tabs.
  private void clicked(MouseEvent click) {
    if (click.getClickCount() == 2 && click.getButton() == MouseButton.PRIMARY) {
      panels.panes().maximize(place);
    }
  }

  private void show() {
    List<Panel> here = panels.shown().stream().filter(panel -> panel.place() == place).toList();
    for (int i = 0; i < here.size(); i++) {
      if (i == panes.size() || !panes.get(i).panel().id().equals(here.get(i).id())) {
        LazyPane pane = new LazyPane(here.get(i), tabs);
        panes.add(i, pane);
        tabs.getTabs().add(i, pane.tab());
      }
    }
    select();
  }

  private void select() {
    panes.stream()
        .filter(pane -> front.get().equals(Optional.of(pane.panel().id())))
        .findFirst()
        .ifPresent(pane -> {
          tabs.getSelectionModel().select(pane.tab());
          content.getChildren().setAll(pane.root());
          head.about(pane.panel().about());
        });
  }

  private Optional<LazyPane> of(Tab tab) {
    return panes.stream().filter(pane -> pane.tab().equals(tab)).findFirst();
  }
}
