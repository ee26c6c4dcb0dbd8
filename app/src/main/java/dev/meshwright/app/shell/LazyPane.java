package dev.meshwright.app.shell;

import dev.meshwright.uikit.view.View;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Tab;
import javafx.scene.control.Tooltip;

/// A pane behind a tab, built when it is first brought to the front or when there is time.
final class LazyPane {

  private final Tab tab;
  private final Supplier<View> make;
  private Optional<View> view = Optional.empty();
  private boolean disposed;

  LazyPane(String id, String title, Supplier<View> make) {
    this.make = make;
    tab = new Tab(title);
    tab.setId("pane-" + id);
    tab.setTooltip(new Tooltip(title));
    tab.setClosable(false);
    tab.selectedProperty()
        .subscribe(selected -> {
          if (selected) {
            fill();
          }
        });
  }

  Tab tab() {
    return tab;
  }

  /// Builds the pane unless that has happened.
  void fill() {
    if (view.isEmpty() && !disposed) {
      View made = make.get();
      view = Optional.of(made);
      tab.setContent(made.root());
    }
  }

  void dispose() {
    disposed = true;
    view.ifPresent(View::dispose);
  }
}
