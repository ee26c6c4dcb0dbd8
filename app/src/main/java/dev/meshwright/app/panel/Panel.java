package dev.meshwright.app.panel;

import dev.meshwright.app.command.Command;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.View;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/// A tool of the workbench. Its package holds everything of it: view model, view, commands, texts.
///
/// A panel is hidden until the workspace has something for it, or somebody asks for it; from then
/// on it stays. While it is hidden it is not started and not told of events, and computes nothing.
public interface Panel {

  /// What the workbench shows of it without opening it.
  PanelDescriptor descriptor();

  default PanelId id() {
    return descriptor().id();
  }

  /// As its tab says.
  default String title() {
    return descriptor().title();
  }

  default Icon icon() {
    return descriptor().icon();
  }

  default PanelPlace place() {
    return descriptor().place();
  }

  /// Whether there is something for the panel to show.
  boolean isFor(WorkspaceFacts facts);

  /// Builds its view. Called once, when the panel is shown.
  View view();

  /// What the user can tell it to do, also while it is hidden; of one that can be hidden, the first
  /// shows it.
  List<Command> commands();

  /// What it speaks of, for people: a path, or words; empty when it speaks of nothing. Shown beside
  /// its tab.
  default ObservableValue<String> about() {
    return new ReadOnlyStringWrapper("");
  }

  /// Begins to read what it shows. Called once, when it is shown and the workspace is on the
  /// screen.
  default void start() {}

  /// Something happened that may change what it shows. Called while it is shown.
  default void on(WorkspaceEvent event) {}

  /// Ends what its view model listens to and waits for. The view is disposed by who shows it.
  default void dispose() {}
}
