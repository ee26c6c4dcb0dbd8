package dev.meshwright.app.structure;

import dev.meshwright.model.files.FileKind;
import dev.meshwright.model.structure.StructureNode;
import java.util.List;

/// What is selected of a schema.
///
/// @param path of the schema
/// @param around what holds the first of them; the whole where that is chosen
/// @param nodes at least one, in the order of the text
/// @param committed whether the first was there at the last commit, or that is not known
public record ChosenDeclarations(
    String path,
    FileKind kind,
    StructureNode around,
    List<StructureNode> nodes,
    boolean committed) {

  public ChosenDeclarations {
    nodes = List.copyOf(nodes);
  }

  public StructureNode first() {
    return nodes.getFirst();
  }

  public List<List<String>> paths() {
    return nodes.stream().map(StructureNode::path).toList();
  }

  /// What holds the first of them, as if it were selected.
  public ChosenDeclarations outer() {
    return new ChosenDeclarations(path, kind, around, List.of(around), committed);
  }

  /// Where a declaration is among those of what holds it.
  public int index(StructureNode node) {
    return around.children().stream().map(StructureNode::path).toList().indexOf(node.path());
  }
}
