package dev.meshwright.schema.avro;

import dev.meshwright.model.Problem;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.BrokenNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.model.tree.TreeNode;
import dev.meshwright.text.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads a protocol in JSON (`.avpr`). As in IDL, it stands for the union of its types; its
/// messages are no data and are not looked at.
final class AvroProtocol {

  private AvroProtocol() {}

  static AvroFile read(String file, String text) {
    TreeDocument json = JsonText.parse(file, text, JsonText.Comments.ALLOWED);
    Optional<ArrayNode> types =
        member(json, "types").filter(ArrayNode.class::isInstance).map(ArrayNode.class::cast);
    if (types.filter(found -> !found.items().isEmpty()).isEmpty()) {
      return AvroFile.of(
          withRoot(json, new BrokenNode(json.root().range()), declaresNothing(json)), "");
    }
    String namespace =
        member(json, "namespace")
            .filter(StringNode.class::isInstance)
            .map(node -> ((StringNode) node).value())
            .orElse("");
    List<TreeNode> items = types.get().items();
    TreeNode root = items.size() == 1 ? items.getFirst() : types.get();
    return AvroFile.of(withRoot(json, root, List.of()), namespace);
  }

  private static Optional<TreeNode> member(TreeDocument json, String key) {
    return json.root() instanceof ObjectNode protocol ? protocol.get(key) : Optional.empty();
  }

  private static List<Problem> declaresNothing(TreeDocument json) {
    return json.problems().isEmpty()
        ? List.of(
            Problem.error(
                "avro-protocol-empty",
                json.locate(json.root().range()),
                "The protocol declares no type, so there is no data to compare.",
                "Declare records, enums and fixed types under \"types\"."))
        : List.of();
  }

  private static TreeDocument withRoot(TreeDocument json, TreeNode root, List<Problem> more) {
    List<Problem> problems = new ArrayList<>(json.problems());
    problems.addAll(more);
    return new TreeDocument(json.file(), json.text(), json.lines(), root, problems);
  }
}
