package dev.meshwright.schema.avro;

import dev.meshwright.model.Problem;
import dev.meshwright.model.TextRange;
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

/// Reads a protocol in JSON (`.avpr`). As in IDL, it stands for the union of its types, which may
/// be none; its messages are no data and are not looked at.
final class AvroProtocol {

  private static final String NAMELESS = "A protocol is an object with the name \"protocol\".";
  private static final String NAMELESS_HINT = "Add \"protocol\": \"Name\".";

  private AvroProtocol() {}

  static AvroFile read(String file, String text) {
    TreeDocument json = JsonText.parse(file, text, JsonText.Comments.ALLOWED);
    if (!(json.root() instanceof ObjectNode) || member(json, "protocol").isEmpty()) {
      return AvroFile.of(broken(json, json.root().range(), NAMELESS, NAMELESS_HINT), "");
    }
    TreeNode types =
        member(json, "types").orElseGet(() -> new ArrayNode(json.root().range(), List.of()));
    if (!(types instanceof ArrayNode list)) {
      return AvroFile.of(
          broken(
              json, types.range(), "The types of a protocol are a list in [ ].", "Write [ ... ]."),
          "");
    }
    String namespace =
        member(json, "namespace")
            .filter(StringNode.class::isInstance)
            .map(node -> ((StringNode) node).value())
            .orElse("");
    TreeNode root = list.items().size() == 1 ? list.items().getFirst() : list;
    return AvroFile.of(withRoot(json, root, List.of()), namespace);
  }

  private static Optional<TreeNode> member(TreeDocument json, String key) {
    return json.root() instanceof ObjectNode protocol ? protocol.get(key) : Optional.empty();
  }

  private static TreeDocument broken(
      TreeDocument json, TextRange range, String message, String hint) {
    List<Problem> problems =
        json.problems().isEmpty()
            ? List.of(Problem.error("avro-protocol-invalid", json.locate(range), message, hint))
            : List.of();
    return withRoot(json, new BrokenNode(range), problems);
  }

  private static TreeDocument withRoot(TreeDocument json, TreeNode root, List<Problem> more) {
    List<Problem> problems = new ArrayList<>(json.problems());
    problems.addAll(more);
    return new TreeDocument(json.file(), json.text(), json.lines(), root, problems);
  }
}
