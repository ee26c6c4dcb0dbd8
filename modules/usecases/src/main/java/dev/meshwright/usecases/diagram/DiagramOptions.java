package dev.meshwright.usecases.diagram;

import java.util.HashSet;
import java.util.Set;

/// How much of what was read a diagram shows.
///
/// @param changedOnly only what changed since the earlier state
/// @param hideScalars no rows but those that refer to other types
/// @param collapsed only the heads of nodes
/// @param opened ids of nodes that show all of their rows, whatever else is asked for
/// @param closed ids of nodes that show no rows
/// @param mostNodes how many nodes there may be
public record DiagramOptions(
    boolean changedOnly,
    boolean hideScalars,
    boolean collapsed,
    Set<String> opened,
    Set<String> closed,
    int mostNodes) {

  /// More than these are no longer drawn in good time.
  public static final int MOST_NODES = 2000;

  /// A node with more rows shows as many, until it is opened.
  static final int MOST_ROWS = 40;

  public DiagramOptions {
    opened = Set.copyOf(opened);
    closed = Set.copyOf(closed);
  }

  /// Everything, within bounds.
  public static DiagramOptions all() {
    return new DiagramOptions(false, false, false, Set.of(), Set.of(), MOST_NODES);
  }

  public DiagramOptions withChangedOnly(boolean wanted) {
    return new DiagramOptions(wanted, hideScalars, collapsed, opened, closed, mostNodes);
  }

  public DiagramOptions withHiddenScalars(boolean wanted) {
    return new DiagramOptions(changedOnly, wanted, collapsed, opened, closed, mostNodes);
  }

  /// Opens or closes a node. One that was closed shows again what it did; any other one all of its
  /// rows.
  public DiagramOptions withOpen(String node, boolean open) {
    Set<String> nowOpened = new HashSet<>(opened);
    Set<String> nowClosed = new HashSet<>(closed);
    if (open) {
      if (!nowClosed.remove(node)) {
        nowOpened.add(node);
      }
    } else {
      nowOpened.remove(node);
      nowClosed.add(node);
    }
    return new DiagramOptions(changedOnly, hideScalars, collapsed, nowOpened, nowClosed, mostNodes);
  }

  /// Opens or closes all nodes: what was said of single ones is forgotten.
  public DiagramOptions withCollapsed(boolean wanted) {
    return new DiagramOptions(changedOnly, hideScalars, wanted, Set.of(), Set.of(), mostNodes);
  }
}
