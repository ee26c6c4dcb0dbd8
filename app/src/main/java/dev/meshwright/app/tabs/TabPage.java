package dev.meshwright.app.tabs;

import dev.meshwright.app.document.Document;
import dev.meshwright.uikit.view.Icon;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// What a tab shows. Made when the tab is, its view only when the tab is first in front.
public interface TabPage {

  TabId id();

  /// As the tab says, short.
  String title();

  /// In full, for who wants to know.
  String description();

  Icon icon();

  /// The file that it is about, relative to the workspace.
  Optional<String> path();

  /// Whether closing it would lose edits.
  default ObservableValue<Boolean> unsaved() {
    return new ReadOnlyBooleanWrapper(false);
  }

  /// The open file whose commands, problems and verdict belong to it, once there is one.
  default ObservableValue<Optional<Document>> document() {
    return new ReadOnlyObjectWrapper<>(Optional.empty());
  }

  /// Whether a later run can make it again.
  default boolean lasting() {
    return true;
  }

  /// Whether it wants the height of the window, as it has nothing to say below.
  default boolean tall() {
    return false;
  }

  /// It is seen now, or no longer.
  default void seen(boolean is) {}

  /// Builds a view of it: one for each group that shows it.
  PageView view();

  /// Ends what it listens to and waits for. Its views are disposed by who shows them.
  default void dispose() {}
}
