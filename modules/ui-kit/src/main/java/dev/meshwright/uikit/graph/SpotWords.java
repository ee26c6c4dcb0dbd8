package dev.meshwright.uikit.graph;

import dev.meshwright.model.graph.ChangeSign;
import dev.meshwright.model.graph.GraphNode;
import dev.meshwright.model.graph.NodeRow;
import dev.meshwright.model.graph.PlacedGraph.PlacedNode;
import dev.meshwright.uikit.view.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A part of a graph in words: for who points at it, and for who cannot see it.
final class SpotWords {

  private static final int LONGEST = 400;

  private final Texts texts = Texts.of(SpotWords.class);

  String of(GraphIndex index, GraphSpot spot) {
    Optional<PlacedNode> placed = index.node(spot.node());
    return placed
        .map(found ->
            index
                .row(found, spot)
                .map(row -> row(index, spot, row))
                .orElseGet(() -> box(index, found)))
        .orElse("");
  }

  private String box(GraphIndex index, PlacedNode placed) {
    GraphNode node = placed.node();
    List<GraphIndex.Line> out = index.out(node.id());
    List<GraphIndex.Line> in = index.in(node.id());
    return Stream.of(
            line(node.kind(), node.title()),
            shown(node.place()),
            change(node.change()),
            texts.get("box.rows", node.rows().size() + node.left()),
            texts.get("box.lines", out.size(), in.size()))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private String row(GraphIndex index, GraphSpot spot, NodeRow row) {
    String to =
        index.linesOf(spot).stream()
            .map(line -> line.placed().edge())
            .filter(edge -> edge.from().equals(spot.node()))
            .flatMap(edge -> index.node(edge.to()).stream())
            .map(target -> shown(target.node().title()))
            .distinct()
            .collect(Collectors.joining(", "));
    return Stream.of(
            shown(row.name()),
            shown(row.detail()),
            change(row.change()),
            to.isEmpty() ? "" : texts.get("row.leads", to))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static String line(String kind, String title) {
    return (shown(kind) + " " + shown(title)).strip();
  }

  private String change(ChangeSign change) {
    return switch (change) {
      case SAME -> "";
      case ADDED -> texts.get("change.added");
      case REMOVED -> texts.get("change.removed");
      case CHANGED -> texts.get("change.changed");
    };
  }

  /// In full, but for what no screen has room for, on one line.
  private static String shown(String text) {
    String line =
        text.replaceAll("[\\p{Cntrl}\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069]+", " ").strip();
    int points = line.codePointCount(0, line.length());
    return points <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "\u2026";
  }
}
