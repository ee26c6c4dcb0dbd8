package dev.meshwright.compat.jsonschema.change;

import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.model.tree.TreeNode;
import java.util.Optional;

/// Finds the nodes that schemas are written as.
final class SchemaNodes {

  private SchemaNodes() {}

  /// The object at a JSON pointer.
  static Optional<ObjectNode> object(TreeDocument tree, String pointer) {
    TreeNode node = tree.root();
    if (!pointer.isEmpty()) {
      for (String step : pointer.substring(1).split("/", -1)) {
        Optional<TreeNode> next = step(node, step.replace("~1", "/").replace("~0", "~"));
        if (next.isEmpty()) {
          return Optional.empty();
        }
        node = next.get();
      }
    }
    return node instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
  }

  private static Optional<TreeNode> step(TreeNode node, String token) {
    return switch (node) {
      case ObjectNode object -> object.get(token);
      case ArrayNode array
          when token.matches("[0-9]{1,9}") && Integer.parseInt(token) < array.items().size() ->
          Optional.of(array.items().get(Integer.parseInt(token)));
      case TreeNode other -> Optional.empty();
    };
  }
}
