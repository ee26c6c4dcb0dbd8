package dev.meshwright.graph;

import dev.meshwright.model.graph.ChangeSign;
import dev.meshwright.model.graph.Graph;
import dev.meshwright.model.graph.GraphEdge;
import dev.meshwright.model.graph.GraphNode;
import dev.meshwright.model.graph.NodeRow;
import dev.meshwright.model.graph.NodeShape;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A graph as a class diagram of Mermaid. Names are labels in quotes or texts without any sign that
/// means something to Mermaid or to HTML; ids are our own.
public final class MermaidText {

  private final StringBuilder out = new StringBuilder("classDiagram\n  direction LR\n");
  private final Map<String, String> ids = new HashMap<>();

  private MermaidText() {}

  public static String of(Graph graph) {
    MermaidText text = new MermaidText();
    text.write(graph);
    return text.out.toString();
  }

  private void write(Graph graph) {
    for (GraphNode node : graph.nodes()) {
      ids.put(node.id(), "T" + (ids.size() + 1));
    }
    graph.nodes().forEach(this::node);
    Map<String, Map<String, String>> rows =
        graph.nodes().stream()
            .collect(
                Collectors.toMap(
                    GraphNode::id,
                    node ->
                        node.rows().stream()
                            .collect(
                                Collectors.toMap(
                                    NodeRow::id, NodeRow::name, (first, second) -> first))));
    graph.edges().forEach(edge -> edge(edge, rows::get));
    style(graph, ChangeSign.ADDED, "stroke:#17713a,stroke-width:2px");
    style(graph, ChangeSign.REMOVED, "stroke:#b3261e,stroke-width:2px,stroke-dasharray:6 3");
    style(graph, ChangeSign.CHANGED, "stroke:#7a5300,stroke-width:2px");
  }

  private void node(GraphNode node) {
    String label = sign(node.change()) + NodeShape.shown(node.title());
    out.append("  class " + ids.get(node.id()) + "[\"" + quoted(label) + "\"] {\n");
    out.append("    <<" + plain(node.kind()) + ">>\n");
    for (NodeRow row : node.rows()) {
      String name = plain(NodeShape.shown(row.name()));
      String detail = plain(NodeShape.shown(row.detail()));
      out.append("    " + mark(row.change()) + name + (detail.isEmpty() ? "" : " : " + detail))
          .append("\n");
    }
    if (node.left() > 0) {
      out.append("    " + node.left() + " more\n");
    }
    out.append("  }\n");
  }

  private void edge(GraphEdge edge, Function<String, Map<String, String>> rows) {
    String name =
        edge.fromRow().map(row -> rows.apply(edge.from()).getOrDefault(row, "")).orElse("");
    String label = plain(sign(edge.change()) + NodeShape.shown(name));
    String line = edge.change() == ChangeSign.REMOVED ? " ..> " : " --> ";
    out.append("  " + ids.get(edge.from()) + line + ids.get(edge.to()))
        .append(label.isEmpty() ? "" : " : " + label)
        .append("\n");
  }

  private void style(Graph graph, ChangeSign change, String style) {
    graph.nodes().stream()
        .filter(node -> node.change() == change)
        .forEach(node -> out.append("  style " + ids.get(node.id()) + " " + style + "\n"));
  }

  private static String sign(ChangeSign change) {
    return change.sign().isEmpty() ? "" : change.sign() + " ";
  }

  /// `+` and `-` before a member are what Mermaid calls visibility, and are drawn as they are.
  private static String mark(ChangeSign change) {
    return switch (change) {
      case SAME -> "";
      case ADDED -> "+";
      case REMOVED -> "-";
      case CHANGED -> "~";
    };
  }

  /// Inside quotes, where letters that mean something are written by their number.
  private static String quoted(String text) {
    return text.codePoints()
        .mapToObj(point ->
            "\"#;&<>`[]{}%\\".indexOf(point) >= 0 ? "#" + point + ";" : Character.toString(point))
        .collect(Collectors.joining());
  }

  /// Where there are no quotes: letters, digits and harmless signs. Brackets would make a method.
  private static String plain(String text) {
    return text.codePoints()
        .mapToObj(point ->
            Character.isLetterOrDigit(point)
                    || Character.getType(point) == Character.NON_SPACING_MARK
                    || Character.getType(point) == Character.COMBINING_SPACING_MARK
                    || " _-.?*/|,+[]\u2212\u0394\u2192\u2026".indexOf(point) >= 0
                ? Character.toString(point)
                : replaced(point))
        .collect(Collectors.joining())
        .strip();
  }

  private static String replaced(int point) {
    return switch (point) {
      case '<', '>' -> "~";
      case '(' -> "[";
      case ')' -> "]";
      default -> "_";
    };
  }
}
