package dev.meshwright.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.graph.Graph;
import dev.meshwright.model.graph.PlacedGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Prints how long graphs take to be placed.
@Tag("bench")
class LayoutBenchTest {

  @ParameterizedTest
  @ValueSource(ints = {50, 50, 200, 1000})
  void placed(int nodes) throws IOException {
    Graph graph = Graphs.of(nodes, 1);
    long start = System.nanoTime();
    PlacedGraph placed = new GraphLayout().place(graph, new PlainMeasure(), Progress.none());
    long done = System.nanoTime();
    String picture = SvgPicture.of(placed, "bench");
    System.out.printf(
        "%d nodes, %d edges: placed in %d ms (%.0f x %.0f), SVG of %d KB in %d ms%n",
        nodes,
        graph.edges().size(),
        (done - start) / 1_000_000,
        placed.width(),
        placed.height(),
        picture.length() / 1024,
        (System.nanoTime() - done) / 1_000_000);
    assertEquals(nodes, placed.nodes().size());
    Files.writeString(Path.of("target", "graph-" + nodes + ".svg"), picture);
  }
}
