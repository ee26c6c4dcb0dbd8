package dev.meshwright.schema.avro.refactor;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroName;
import dev.meshwright.model.json.JsonQuotes;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.model.tree.TreeNode;
import dev.meshwright.text.JsonText;
import dev.meshwright.text.TreeEdits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What stands around the types of a protocol in JSON; nothing around those of another file.
///
/// @param node the whole
record Protocol(Optional<ObjectNode> node) {

  static Protocol of(AvroDocument document) {
    return new Protocol(
        document.file().endsWith(".avpr")
                && JsonText.parse(document.file(), document.text(), JsonText.Comments.ALLOWED)
                        .root()
                    instanceof ObjectNode object
            ? Optional.of(object)
            : Optional.empty());
  }

  String namespace() {
    return node.flatMap(object -> object.string("namespace")).map(StringNode::value).orElse("");
  }

  /// The edits of what is beside the types: the namespace, and the messages that name types.
  ///
  /// @param names full names as they are to be, by those that they are
  List<TextEdit> renamed(AvroDocument document, Map<String, String> names, String namespace) {
    List<TextEdit> edits = new ArrayList<>();
    node.ifPresent(object -> {
      String old = namespace();
      if (!old.equals(namespace)) {
        TreeDocument tree = document.tree();
        edits.addAll(
            object.string("namespace").isPresent()
                ? TreeEdits.replace(
                    object.get("namespace").orElseThrow(), JsonQuotes.quote(namespace))
                : TreeEdits.addMember(tree, object, 1, "namespace", JsonQuotes.quote(namespace)));
      }
      object
          .get("messages")
          .filter(ObjectNode.class::isInstance)
          .ifPresent(messages -> {
            for (Member message : ((ObjectNode) messages).members()) {
              if (message.value() instanceof ObjectNode one) {
                message(one, names, old, namespace, edits);
              }
            }
          });
    });
    return edits;
  }

  private static void message(
      ObjectNode message,
      Map<String, String> names,
      String before,
      String after,
      List<TextEdit> edits) {
    List<TreeNode> types = new ArrayList<>();
    message.get("response").ifPresent(types::add);
    message.get("errors").ifPresent(types::add);
    if (message.get("request").orElse(null) instanceof ArrayNode parameters) {
      for (TreeNode parameter : parameters.items()) {
        if (parameter instanceof ObjectNode one) {
          one.get("type").ifPresent(types::add);
        }
      }
    }
    types.forEach(type -> type(type, names, before, after, edits));
  }

  private static void type(
      TreeNode type, Map<String, String> names, String before, String after, List<TextEdit> edits) {
    switch (type) {
      case StringNode name -> {
        String full = AvroName.full(name.value(), before);
        String wanted = names.getOrDefault(full, names.getOrDefault(name.value(), ""));
        if (!wanted.isEmpty()) {
          String json =
              name.value().indexOf('.') < 0
                  ? Definitions.name(wanted, after)
                  : JsonQuotes.quote(wanted);
          edits.add(TextEdit.replace(name.range(), json));
        }
      }
      case ArrayNode union ->
          union.items().forEach(branch -> type(branch, names, before, after, edits));
      case ObjectNode object -> {
        object.get("items").ifPresent(items -> type(items, names, before, after, edits));
        object.get("values").ifPresent(values -> type(values, names, before, after, edits));
      }
      default -> {}
    }
  }
}
