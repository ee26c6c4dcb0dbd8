package dev.meshwright.graph;

import dev.meshwright.model.graph.Graph;
import dev.meshwright.model.graph.GraphEdge;
import dev.meshwright.model.graph.GraphGroup;
import dev.meshwright.model.graph.GraphNode;
import dev.meshwright.model.graph.NodeShape;
import dev.meshwright.model.graph.PlacedGraph;
import dev.meshwright.model.graph.PlacedGraph.Box;
import dev.meshwright.model.graph.PlacedGraph.Spot;
import dev.meshwright.model.graph.TextMeasure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/// A graph as ELK knows it: each row that an edge begins at has a port on the right, and edges that
/// end at a node share one on the left of its head.
final class ElkGraph {

  private static final int MOST_ROUTED = 60;
  private static final int MOST_IN_PART = 40;
  private static final double APART = 28;
  private static final double LAYERS_APART = 56;
  private static final double EDGES_APART = 10;
  private static final double FRAME = 16;
  private static final double FRAME_TITLE = 30;

  /// Two to one, as most screens are.
  private static final double ASPECT = 1.7;

  /// Larger graphs are placed part by part, and edges between parts are drawn across.
  private final boolean packed;

  private final ElkNode root = ElkGraphUtil.createGraph();
  private final Map<GraphGroup, ElkNode> groups = new LinkedHashMap<>();
  private final List<ElkNode> parts = new ArrayList<>();
  private final Map<GraphNode, ElkNode> nodes = new LinkedHashMap<>();
  private final Map<String, GraphNode> byId = new LinkedHashMap<>();
  private final Map<PortKey, ElkPort> ports = new LinkedHashMap<>();
  private final Map<ElkPort, ElkPort> passages = new LinkedHashMap<>();
  private final Map<Line, ElkEdge> lines = new LinkedHashMap<>();
  private final Map<GraphEdge, List<ElkEdge>> edges = new LinkedHashMap<>();

  private final Map<GraphEdge, Line> across = new HashMap<>();

  private record Line(ElkPort from, ElkPort to) {}

  private record PortKey(String node, Optional<String> row, PortSide side) {}

  private ElkGraph(boolean packed) {
    this.packed = packed;
  }

  static ElkGraph of(Graph graph, TextMeasure measure) {
    ElkGraph drawn = new ElkGraph(graph.nodes().size() > MOST_ROUTED);
    drawn.options(drawn.root);
    Map<String, List<GraphNode>> inside =
        graph.nodes().stream()
            .collect(
                Collectors.groupingBy(GraphNode::group, LinkedHashMap::new, Collectors.toList()));
    for (GraphGroup group : graph.groups()) {
      drawn.fill(
          drawn.group(group), inside.getOrDefault(group.id(), List.of()), graph.edges(), measure);
      inside.remove(group.id());
    }
    inside.values().forEach(loose -> drawn.fill(drawn.root, loose, graph.edges(), measure));
    graph.edges().forEach(drawn::edge);
    return drawn;
  }

  private void fill(
      ElkNode frame, List<GraphNode> inside, List<GraphEdge> all, TextMeasure measure) {
    if (!packed) {
      inside.forEach(node -> node(node, frame, measure));
      return;
    }
    for (List<GraphNode> part : Neighbours.parts(inside, all, MOST_IN_PART)) {
      ElkNode box = ElkGraphUtil.createNode(frame);
      options(box);
      box.setProperty(LayeredOptions.PADDING, new ElkPadding(0));
      parts.add(box);
      part.forEach(node -> node(node, box, measure));
    }
  }

  /// Has everything placed.
  void place(BooleanSupplier cancelled) {
    RecursiveGraphLayoutEngine engine = new RecursiveGraphLayoutEngine();
    if (!packed) {
      engine.layout(root, new Cancelling(cancelled));
      return;
    }
    for (ElkNode part : parts) {
      if (cancelled.getAsBoolean()) {
        return;
      }
      engine.layout(part, new Cancelling(cancelled));
    }
    Shelves shelves = new Shelves(APART, ASPECT);
    groups.values().forEach(frame -> shelves.fill(frame, FRAME, FRAME_TITLE));
    shelves.fill(root, 0, 0);
  }

  private void options(ElkNode node) {
    node.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
    node.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
    node.setProperty(LayeredOptions.RANDOM_SEED, 1);
    node.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
    node.setProperty(LayeredOptions.ASPECT_RATIO, ASPECT);
    node.setProperty(LayeredOptions.SPACING_NODE_NODE, APART);
    node.setProperty(LayeredOptions.SPACING_COMPONENT_COMPONENT, APART);
    node.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, LAYERS_APART);
    node.setProperty(LayeredOptions.SPACING_EDGE_NODE, EDGES_APART);
    node.setProperty(LayeredOptions.SPACING_EDGE_EDGE, EDGES_APART);
    node.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, EDGES_APART);
    node.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, EDGES_APART);
  }

  private ElkNode group(GraphGroup group) {
    ElkNode frame = ElkGraphUtil.createNode(root);
    options(frame);
    frame.setProperty(LayeredOptions.PADDING, new ElkPadding(FRAME_TITLE, FRAME, FRAME, FRAME));
    frame.setProperty(LayeredOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_SIDE);
    groups.put(group, frame);
    return frame;
  }

  private void node(GraphNode node, ElkNode parent, TextMeasure measure) {
    ElkNode box = ElkGraphUtil.createNode(parent);
    box.setDimensions(NodeShape.width(node, measure), NodeShape.height(node));
    box.setProperty(LayeredOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_POS);
    nodes.put(node, box);
    byId.put(node.id(), node);
  }

  /// An edge between frames is made of a line out of the one, a line into the other, and one
  /// between: so each frame can be placed by itself, which is faster and takes less room.
  private void edge(GraphEdge edge) {
    if (edges.containsKey(edge)) {
      return;
    }
    ElkPort from = port(edge.from(), edge.fromRow(), PortSide.EAST);
    ElkPort to = port(edge.to(), edge.toRow(), PortSide.WEST);
    ElkNode fromFrame = from.getParent().getParent();
    ElkNode toFrame = to.getParent().getParent();
    if (packed && !fromFrame.equals(toFrame)) {
      across.put(edge, new Line(from, to));
      edges.put(edge, List.of());
      return;
    }
    if (fromFrame.equals(toFrame)) {
      edges.put(edge, List.of(line(from, to)));
      return;
    }
    List<ElkEdge> lines = new ArrayList<>();
    ElkPort out = fromFrame.equals(root) ? from : passage(from, fromFrame, PortSide.EAST);
    ElkPort in = toFrame.equals(root) ? to : passage(to, toFrame, PortSide.WEST);
    if (!out.equals(from)) {
      lines.add(line(from, out));
    }
    lines.add(line(out, in));
    if (!in.equals(to)) {
      lines.add(line(in, to));
    }
    edges.put(edge, lines);
  }

  private ElkPort passage(ElkPort inner, ElkNode frame, PortSide side) {
    return passages.computeIfAbsent(
        inner,
        key -> {
          ElkPort port = ElkGraphUtil.createPort(frame);
          port.setProperty(LayeredOptions.PORT_SIDE, side);
          return port;
        });
  }

  private ElkEdge line(ElkPort from, ElkPort to) {
    return lines.computeIfAbsent(
        new Line(from, to),
        key -> {
          ElkEdge line = ElkGraphUtil.createSimpleEdge(from, to);
          ElkGraphUtil.updateContainment(line);
          return line;
        });
  }

  private ElkPort port(String id, Optional<String> row, PortSide side) {
    GraphNode node = Optional.ofNullable(byId.get(id)).orElseThrow();
    ElkNode box = Optional.ofNullable(nodes.get(node)).orElseThrow();
    double y = row.map(name -> NodeShape.rowMiddle(node.rows(), name)).orElse(NodeShape.HEAD / 2);
    return ports.computeIfAbsent(
        new PortKey(id, row, side),
        key -> {
          ElkPort port = ElkGraphUtil.createPort(box);
          port.setProperty(LayeredOptions.PORT_SIDE, side);
          port.setLocation(side == PortSide.EAST ? box.getWidth() : 0, y);
          return port;
        });
  }

  PlacedGraph placed() {
    List<PlacedGraph.PlacedGroup> frames = new ArrayList<>();
    groups.forEach((group, frame) -> frames.add(new PlacedGraph.PlacedGroup(group, box(frame))));
    List<PlacedGraph.PlacedNode> boxes = new ArrayList<>();
    nodes.forEach((node, box) -> boxes.add(new PlacedGraph.PlacedNode(node, box(box))));
    List<PlacedGraph.PlacedEdge> drawn = new ArrayList<>();
    edges.forEach((edge, parts) ->
        drawn.add(
            new PlacedGraph.PlacedEdge(
                edge,
                Optional.ofNullable(across.get(edge))
                    .map(line -> List.of(spot(line.from()), spot(line.to())))
                    .orElseGet(() -> bends(parts)))));
    return new PlacedGraph(root.getWidth(), root.getHeight(), frames, boxes, drawn);
  }

  private static Box box(ElkNode node) {
    Spot at = corner(node);
    return new Box(at.x(), at.y(), node.getWidth(), node.getHeight());
  }

  private static Spot corner(ElkNode node) {
    double x = 0;
    double y = 0;
    for (ElkNode each = node; each.getParent() != null; each = each.getParent()) {
      x += each.getX();
      y += each.getY();
    }
    return new Spot(x, y);
  }

  private static Spot spot(ElkPort port) {
    Spot corner = corner(port.getParent());
    return new Spot(corner.x() + port.getX(), corner.y() + port.getY());
  }

  private static List<Spot> bends(List<ElkEdge> parts) {
    List<Spot> bends = new ArrayList<>();
    for (ElkEdge line : parts) {
      Spot from = corner(line.getContainingNode());
      for (ElkEdgeSection section : line.getSections()) {
        add(bends, from, section.getStartX(), section.getStartY());
        section.getBendPoints().forEach(bend -> add(bends, from, bend.getX(), bend.getY()));
        add(bends, from, section.getEndX(), section.getEndY());
      }
    }
    return bends;
  }

  private static void add(List<Spot> bends, Spot from, double x, double y) {
    Spot spot = new Spot(from.x() + x, from.y() + y);
    if (bends.isEmpty() || !bends.getLast().equals(spot)) {
      bends.add(spot);
    }
  }
}
