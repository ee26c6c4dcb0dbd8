package dev.meshwright.app.command;

import javafx.event.EventTarget;
import javafx.scene.Node;

/// Where the keys of commands on files are heard that mean something else elsewhere: F2, Delete.
public final class FilesPlace {

  private static final Object KEY = FilesPlace.class;

  private FilesPlace() {}

  /// Has these keys heard in a node.
  public static void mark(Node node) {
    node.getProperties().put(KEY, true);
  }

  /// Whether an event is one of such a node.
  public static boolean isAround(EventTarget target) {
    for (Node at = target instanceof Node node ? node : null; at != null; at = at.getParent()) {
      if (at.hasProperties() && at.getProperties().containsKey(KEY)) {
        return true;
      }
    }
    return false;
  }
}
