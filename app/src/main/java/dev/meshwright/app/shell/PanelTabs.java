package dev.meshwright.app.shell;

import dev.meshwright.app.panel.Panel;
import dev.meshwright.app.panel.PanelId;
import dev.meshwright.app.panel.PanelPlace;
import dev.meshwright.app.panel.Panels;
import dev.meshwright.uikit.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;
import javafx.scene.Parent;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/// The panels that are shown at a place, as tabs.
final class PanelTabs implements View {

  private final Panels panels;
  private final PanelPlace place;
  private final ObjectProperty<Optional<PanelId>> front;
  private final TabPane tabs = new TabPane();
  private final List<LazyPane> panes = new ArrayList<>();
  private final ListChangeListener<Panel> onShown = change -> show();
  private final ChangeListener<Optional<PanelId>> onFront = (property, was, is) -> select();

  PanelTabs(Panels panels, PanelPlace place) {
    this.panels = panels;
    this.place = place;
    front = panels.frontProperty(place);
    tabs.setId(place.name().toLowerCase(Locale.ROOT));
    show();
    // Only from now on: filling the tabs selects one of its own accord.
    tabs.getSelectionModel()
        .selectedItemProperty()
        .addListener((property, was, is) ->
            of(is).ifPresent(pane -> front.set(Optional.of(pane.panel().id()))));
    panels.shown().addListener(onShown);
    front.addListener(onFront);
  }

  /// What is left to be built behind the tabs in front, in small steps.
  List<Runnable> rest() {
    return panes.stream().<Runnable>map(pane -> pane::fill).toList();
  }

  @Override
  public Parent root() {
    return tabs;
  }

  @Override
  public void dispose() {
    panels.shown().removeListener(onShown);
    front.removeListener(onFront);
    panes.forEach(LazyPane::dispose);
  }

  private void show() {
    List<Panel> here = panels.shown().stream().filter(panel -> panel.place() == place).toList();
    for (int i = 0; i < here.size(); i++) {
      if (i == panes.size() || !panes.get(i).panel().id().equals(here.get(i).id())) {
        LazyPane pane = new LazyPane(here.get(i));
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
        .ifPresent(pane -> tabs.getSelectionModel().select(pane.tab()));
  }

  private Optional<LazyPane> of(Tab tab) {
    return panes.stream().filter(pane -> pane.tab().equals(tab)).findFirst();
  }
}
