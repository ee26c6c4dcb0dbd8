package dev.meshwright.usecases.refactor;

import dev.meshwright.model.structure.NodeKind;
import dev.meshwright.model.structure.StructureNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds declarations by the names that people call them by.
final class DeclarationNames {

  private DeclarationNames() {}

  /// @param names from the root inwards; none for the root itself
  static Optional<StructureNode> find(StructureNode root, List<String> names) {
    if (names.isEmpty()) {
      return Optional.of(root);
    }
    List<String> rest = names.subList(1, names.size());
    return inside(root)
        .filter(child -> isCalled(child, names.getFirst()))
        .flatMap(child -> find(child, rest).stream())
        .findFirst();
  }

  /// With what a type that is written in place declares: it has no name to be called by.
  private static Stream<StructureNode> inside(StructureNode node) {
    return node.children().stream()
        .flatMap(child ->
            child.kind() == NodeKind.TYPE || child.kind() == NodeKind.ONEOF
                ? Stream.concat(Stream.of(child), inside(child))
                : Stream.of(child));
  }

  private static boolean isCalled(StructureNode node, String name) {
    return node.name().equals(name)
        || node.path().getLast().equals(name)
        || (node.kind() == NodeKind.DEFINITION && node.name().endsWith("/" + name));
  }
}
