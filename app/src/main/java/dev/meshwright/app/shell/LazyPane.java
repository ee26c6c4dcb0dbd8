package dev.meshwright.app.shell;

import dev.meshwright.app.panel.Panel;
import dev.meshwright.uikit.view.View;
import java.util.Optional;
import javafx.scene.control.Tab;
import javafx.scene.control.Tooltip;

/// A panel behind a tab, built when it is first brought to the front or when there is time.
final class LazyPane {

  private final Panel panel;
  private final Tab tab;
  private Optional<View> view = Optional.empty();
  private boolean disposed;

  LazyPane(Panel panel) {
    this.panel = panel;
    tab = new Tab(panel.title());
    tab.setId("pane-" + panel.id().name());
    tab.setTooltip(new Tooltip(panel.title()));
    tab.setClosable(false);
    tab.selectedProperty()
        .subscribe(selected -> {
          if (selected) {
            fill();
          }
        });
  }

  Panel panel() {
    return panel;
  }

  Tab tab() {
    return tab;
  }

  /// Builds the panel unless that has happened.
  void fill() {
    if (view.isEmpty() && !disposed) {
      View made = panel.view();
      view = Optional.of(made);
      tab.setContent(made.root());
    }
  }

  void dispose() {
    disposed = true;
    view.ifPresent(View::dispose);
  }
}
