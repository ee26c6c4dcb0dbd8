package dev.meshwright.graph;

import dev.meshwright.jobs.CancelledException;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.graph.Graph;
import dev.meshwright.model.graph.PlacedGraph;
import dev.meshwright.model.graph.TextMeasure;
import java.util.concurrent.atomic.AtomicBoolean;

/// Places the nodes of a graph in layers, from what refers to what is referred to. The same graph
/// gets the same places each time.
public final class GraphLayout {

  /// @throws CancelledException when `progress` was cancelled
  public PlacedGraph place(Graph graph, TextMeasure measure, Progress progress) {
    if (graph.nodes().isEmpty()) {
      return PlacedGraph.empty();
    }
    ElkGraph drawn = ElkGraph.of(graph, measure);
    AtomicBoolean cancelled = new AtomicBoolean();
    try (Progress.Registration _ = progress.onCancel(() -> cancelled.set(true))) {
      drawn.place(cancelled::get);
    }
    progress.checkCancelled();
    return drawn.placed();
  }
}
