package dev.meshwright.app.editor;

import dev.meshwright.app.tabs.TabId;
import java.util.List;
import java.util.function.Consumer;

/// What tabs ask of the window around them.
///
/// @param reveal shows the file with a path in the file manager of the system
/// @param maximize fills the window with the tabs, or goes back
record TabActions(Closing closing, Consumer<String> reveal, Runnable maximize) {

  /// Closes tabs of a group, asking first where edits would be lost.
  @FunctionalInterface
  interface Closing {
    void close(int group, List<TabId> tabs);
  }
}
