package dev.meshwright.app.shell;

import dev.meshwright.app.panel.Panel;
import dev.meshwright.uikit.view.KeyboardHome;
import dev.meshwright.uikit.view.View;
import java.util.Optional;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;

/// A panel behind a tab, built when it is first brought to the front or when there is time.
final class LazyPane {

  private final Panel panel;
  private final Tab tab;
  private final TabPane tabs;
  private Optional<View> view = Optional.empty();
  private Optional<KeyboardHome> keyboard = Optional.empty();
  private boolean disposed;

  /// @param tabs where its tab is put
  LazyPane(Panel panel, TabPane tabs) {
    this.panel = panel;
    this.tabs = tabs;
    tab = new Tab(panel.title());
    tab.setId("pane-" + panel.id().name());
    tab.setTooltip(new Tooltip(panel.title()));
    tab.setClosable(false);
  }

  Panel panel() {
    return panel;
  }

  Tab tab() {
    return tab;
  }

  /// What the panel shows; built when it is asked for.
  Parent root() {
    fill();
    return view.<Parent>map(View::root).orElseGet(Group::new);
  }

  /// Builds the panel unless that has happened.
  void fill() {
    if (view.isEmpty() && !disposed) {
      View made = panel.view();
      view = Optional.of(made);
      keyboard = Optional.of(new KeyboardHome(made.root(), made.root(), tabs));
    }
  }

  /// Moves the keyboard to where it was in the panel.
  void focus() {
    fill();
    keyboard.ifPresent(KeyboardHome::focus);
  }

  void dispose() {
    disposed = true;
    keyboard.ifPresent(KeyboardHome::dispose);
    view.ifPresent(View::dispose);
  }
}
