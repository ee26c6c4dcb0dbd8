package dev.meshwright.usecases.diagram;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.graph.Graph;
import java.util.List;
import java.util.Map;

/// A graph of types, and where they are written.
///
/// @param places by the ids of nodes; none of what is gone or not found
/// @param types how many there are to show
/// @param leftOut how many of them the bound leaves out
/// @param broken schemas with errors
public record Diagram(
    Graph graph, Map<String, Place> places, int types, int leftOut, List<String> broken) {

  public Diagram {
    places = Map.copyOf(places);
    broken = List.copyOf(broken);
  }

  /// Where a type is written.
  ///
  /// @param name of it
  /// @param rows by their ids
  public record Place(String path, TextRange name, Map<String, TextRange> rows) {
    public Place {
      rows = Map.copyOf(rows);
    }
  }
}
