package dev.meshwright.uikit.graph;

import dev.meshwright.model.graph.GraphNode;
import dev.meshwright.model.graph.PlacedGraph.PlacedNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What of a graph holds a text that somebody looks for.
///
/// @param spots titles before rows, each in reading order
/// @param current the one that was gone to; -1 for none
record GraphFind(List<GraphSpot> spots, int current) {

  GraphFind {
    spots = List.copyOf(spots);
  }

  static GraphFind nothing() {
    return new GraphFind(List.of(), -1);
  }

  static GraphFind of(GraphIndex index, String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    if (wanted.isEmpty()) {
      return nothing();
    }
    List<GraphSpot> found = new ArrayList<>();
    index.ordered().stream()
        .map(placed -> placed.node())
        .filter(node -> holds(node.title(), wanted))
        .sorted(Comparator.comparingInt(node -> rank(node.title(), wanted)))
        .forEach(node -> found.add(GraphSpot.of(node.id())));
    for (PlacedNode placed : index.ordered()) {
      GraphNode node = placed.node();
      node.rows().stream()
          .filter(row -> holds(row.name(), wanted) || holds(row.detail(), wanted))
          .forEach(row -> found.add(GraphSpot.of(node.id(), row.id())));
    }
    return new GraphFind(found, -1);
  }

  private static boolean holds(String text, String wanted) {
    return text.toLowerCase(Locale.ROOT).contains(wanted);
  }

  /// The name itself comes first, then what begins with it.
  private static int rank(String title, String wanted) {
    String name = title.toLowerCase(Locale.ROOT);
    return name.equals(wanted) ? 0 : name.startsWith(wanted) ? 1 : 2;
  }

  /// The next (1) or previous (-1) one, around the ends.
  GraphFind stepped(int by) {
    return spots.isEmpty()
        ? this
        : new GraphFind(
            spots, Math.floorMod(current < 0 && by < 0 ? by : current + by, spots.size()));
  }

  /// The same place in what was found anew.
  GraphFind at(Optional<GraphSpot> spot) {
    return new GraphFind(spots, spot.map(spots::indexOf).orElse(-1));
  }

  Optional<GraphSpot> spot() {
    return current < 0 ? Optional.empty() : Optional.of(spots.get(current));
  }

  Set<GraphSpot> all() {
    return new LinkedHashSet<>(spots);
  }
}
