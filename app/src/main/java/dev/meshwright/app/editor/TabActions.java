package dev.meshwright.app.editor;

import dev.meshwright.app.tabs.TabId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What tabs ask of the window around them.
///
/// @param reveal shows a file where the system's own tools do; empty where nobody can
/// @param maximize fills the window with the tabs, or goes back
record TabActions(Closing closing, Optional<Consumer<String>> reveal, Runnable maximize) {

  /// Closes tabs of a group, asking first where edits would be lost.
  @FunctionalInterface
  interface Closing {
    void close(int group, List<TabId> tabs);
  }
}
