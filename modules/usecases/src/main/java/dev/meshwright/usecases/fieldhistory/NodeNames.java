package dev.meshwright.usecases.fieldhistory;

import dev.meshwright.model.compat.FindingPaths;
import dev.meshwright.model.structure.NodeKind;
import dev.meshwright.model.structure.StructureNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What declarations of one structure are called by people: `Order.lines.price`.
final class NodeNames {

  private final StructureNode root;

  NodeNames(StructureNode root) {
    this.root = root;
  }

  String of(StructureNode node) {
    List<String> names = new ArrayList<>();
    if (root.kind() != NodeKind.FILE) {
      names.add(simple(root.name()));
    }
    names.addAll(node.at().findingSteps().orElse(node.path()));
    return names.isEmpty() ? node.name() : String.join(".", names);
  }

  /// Declarations by a path, or by the end of one where no whole path is that.
  List<StructureNode> find(String path) {
    String wanted = FindingPaths.names(path);
    List<StructureNode> ends = new ArrayList<>();
    Optional<StructureNode> whole = Optional.empty();
    for (StructureNode node : all(root)) {
      String name = of(node);
      if (whole.isEmpty() && name.equals(wanted)) {
        whole = Optional.of(node);
      } else if (name.endsWith("." + wanted) || node.name().equals(wanted)) {
        ends.add(node);
      }
    }
    return whole.map(List::of).orElse(List.copyOf(ends));
  }

  /// A declaration and all within.
  static List<StructureNode> all(StructureNode node) {
    List<StructureNode> nodes = new ArrayList<>();
    collect(node, nodes);
    return nodes;
  }

  private static void collect(StructureNode node, List<StructureNode> into) {
    into.add(node);
    node.children().forEach(child -> collect(child, into));
  }

  private static String simple(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
