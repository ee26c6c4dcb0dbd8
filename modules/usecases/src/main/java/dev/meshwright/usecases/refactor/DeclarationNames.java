package dev.meshwright.usecases.refactor;

import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.structure.NodeKind;
import dev.meshwright.model.structure.StructureNode;
import dev.meshwright.text.DidYouMean;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds declarations by the names that people call them by.
final class DeclarationNames {

  private static final int MOST_NAMED = 8;

  private DeclarationNames() {}

  /// @param path of the schema
  /// @param names from the root inwards; none for the root itself
  static Result<StructureNode> in(String path, StructureNode root, List<String> names) {
    return find(root, names)
        .map(Result::ok)
        .orElseGet(() -> Result.failed(unknown(path, root, names)));
  }

  private static Problem unknown(String path, StructureNode root, List<String> names) {
    int known = names.size() - 1;
    while (find(root, names.subList(0, known)).isEmpty()) {
      known--;
    }
    StructureNode around = find(root, names.subList(0, known)).orElseThrow();
    List<String> there = inside(around).map(StructureNode::name).toList();
    String hint =
        DidYouMean.of(names.get(known), there)
            .map(near -> "Did you mean " + near + "?")
            .orElseGet(() -> hint(there));
    return Problem.error(
        "refactoring-no-declaration",
        Location.startOf(path),
        path + " declares no " + String.join(".", names) + ".",
        hint);
  }

  private static String hint(List<String> there) {
    if (there.isEmpty()) {
      return "Nothing is declared there. Give the path of names of what the schema declares.";
    }
    String some = there.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
    return "Declared there: " + some + (there.size() > MOST_NAMED ? ", …" : "") + ".";
  }

  private static Optional<StructureNode> find(StructureNode root, List<String> names) {
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
