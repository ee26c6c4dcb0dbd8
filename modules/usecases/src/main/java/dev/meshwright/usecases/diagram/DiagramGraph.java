package dev.meshwright.usecases.diagram;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.graph.ChangeSign;
import dev.meshwright.model.graph.Graph;
import dev.meshwright.model.graph.GraphEdge;
import dev.meshwright.model.graph.GraphGroup;
import dev.meshwright.model.graph.GraphNode;
import dev.meshwright.model.graph.NodeRow;
import dev.meshwright.model.structure.NodeKind;
import dev.meshwright.model.structure.TypeId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Makes a graph of types: a node for each, a row for each part, an edge for each reference.
final class DiagramGraph {

  private final DiagramOptions options;
  private final Map<String, GraphGroup> groups = new TreeMap<>();
  private final Map<String, GraphNode> nodes = new LinkedHashMap<>();
  private final Set<GraphEdge> edges = new LinkedHashSet<>();
  private final Map<String, Diagram.Place> places = new HashMap<>();

  DiagramGraph(DiagramOptions options) {
    this.options = options;
  }

  /// A reference between two nodes that may not both be shown.
  private record Reference(String from, String row, TypeId to, ChangeSign change) {}

  Diagram of(DiagramTypes types) {
    List<ComparedType> all =
        ComparedTypes.of(types).stream()
            .filter(type -> !options.changedOnly() || type.change() != ChangeSign.SAME)
            .toList();
    List<ComparedType> shown = all.stream().limit(options.mostNodes()).toList();
    Set<String> known = new HashSet<>();
    all.forEach(type -> known.add(id(type.type().id())));
    List<Reference> references = new ArrayList<>();
    for (ComparedType type : shown) {
      add(type, references);
    }
    for (Reference reference : references) {
      String to = id(reference.to());
      // What the bound leaves out has no node.
      if (nodes.containsKey(to) || !known.contains(to)) {
        nodes.computeIfAbsent(to, id -> outside(id, reference.to()));
        edges.add(edge(reference, to));
      }
    }
    Graph graph =
        new Graph(
            List.copyOf(groups.values()),
            nodes.values().stream().sorted(Comparator.comparing(GraphNode::group)).toList(),
            List.copyOf(edges));
    return new Diagram(graph, places, all.size(), all.size() - shown.size(), types.broken());
  }

  private static String id(TypeId id) {
    return id.file() + "#" + id.name();
  }

  private void add(ComparedType compared, List<Reference> references) {
    var type = compared.type();
    String id = id(type.id());
    boolean isEnum = type.kind() == NodeKind.ENUM;
    List<NodeRow> wanted = new ArrayList<>();
    Map<String, TextRange> ranges = new HashMap<>();
    for (ComparedType.ComparedPart part : compared.parts()) {
      if (!isEnum && options.hideScalars() && !part.refers() && !isOpened(id)) {
        continue;
      }
      if (options.changedOnly() && !isChanged(part) && !isOpened(id)) {
        continue;
      }
      wanted.add(part.row());
    }
    int most = isClosed(id) ? 0 : isOpened(id) ? Integer.MAX_VALUE : DiagramOptions.MOST_ROWS;
    List<NodeRow> rows = wanted.stream().limit(most).toList();
    nodes.put(
        id,
        new GraphNode(
            id,
            group(type.group(), type.id().file()),
            type.word(),
            type.name(),
            fileName(type.id().file()),
            GraphNode.Look.WHOLE,
            compared.change(),
            rows,
            compared.parts().size() - rows.size()));
    for (ComparedType.ComparedPart part : compared.parts()) {
      String row = part.row().id();
      part.range().ifPresent(range -> ranges.put(row, range));
      part.kept().forEach(to -> references.add(new Reference(id, row, to, ChangeSign.SAME)));
      part.added().forEach(to -> references.add(new Reference(id, row, to, ChangeSign.ADDED)));
      part.removed().forEach(to -> references.add(new Reference(id, row, to, ChangeSign.REMOVED)));
    }
    if (compared.change() != ChangeSign.REMOVED) {
      places.put(id, new Diagram.Place(type.id().file(), type.nameRange(), ranges));
    }
  }

  private static boolean isChanged(ComparedType.ComparedPart part) {
    return part.row().change() != ChangeSign.SAME
        || !part.added().isEmpty()
        || !part.removed().isEmpty();
  }

  private boolean isOpened(String id) {
    return options.opened().contains(id);
  }

  private boolean isClosed(String id) {
    return options.closed().contains(id) || (options.collapsed() && !isOpened(id));
  }

  private GraphEdge edge(Reference reference, String to) {
    boolean shown =
        Optional.ofNullable(nodes.get(reference.from())).stream()
            .flatMap(node -> node.rows().stream())
            .anyMatch(row -> row.id().equals(reference.row()));
    return new GraphEdge(
        reference.from(),
        shown ? Optional.of(reference.row()) : Optional.empty(),
        to,
        Optional.empty(),
        "",
        reference.change());
  }

  private GraphNode outside(String id, TypeId type) {
    boolean missing = type.isUnknown();
    if (!missing) {
      places.put(id, new Diagram.Place(type.file(), TextRange.at(0), Map.of()));
    }
    return new GraphNode(
        id,
        "",
        missing ? "not found" : "elsewhere",
        title(type),
        fileName(type.file()),
        missing ? GraphNode.Look.MISSING : GraphNode.Look.OUTSIDE,
        ChangeSign.SAME,
        List.of(),
        0);
  }

  private static String title(TypeId type) {
    String name = type.name();
    String last = name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('/')) + 1);
    return type.isUnknown() ? name : last.isEmpty() ? fileName(type.file()) : last;
  }

  private static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /// The package, or else the folder.
  private String group(String name, String file) {
    int slash = file.lastIndexOf('/');
    String title = !name.isEmpty() ? name : slash < 0 ? "" : file.substring(0, slash + 1);
    if (title.isEmpty()) {
      return "";
    }
    groups.putIfAbsent(title, new GraphGroup(title, title));
    return title;
  }
}
