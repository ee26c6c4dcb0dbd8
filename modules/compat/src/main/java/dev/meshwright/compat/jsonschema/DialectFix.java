package dev.meshwright.compat.jsonschema;

import dev.meshwright.model.Fix;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.json.JsonQuotes;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.model.tree.TreeNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Puts the draft back that a schema was written for, where it says nothing that the two drafts
/// read in different ways.
final class DialectFix {

  private static final Set<String> UNDERSTOOD_ALIKE =
      Set.of(
          "$schema",
          "type",
          "properties",
          "patternProperties",
          "additionalProperties",
          "required",
          "enum",
          "title",
          "description",
          "default",
          "minimum",
          "maximum",
          "multipleOf",
          "minLength",
          "maxLength",
          "pattern",
          "minItems",
          "maxItems",
          "uniqueItems",
          "minProperties",
          "maxProperties",
          "allOf",
          "anyOf",
          "oneOf",
          "not");

  private static final Set<String> OF_NAMES = Set.of("properties", "patternProperties");

  private static final Set<String> OF_VALUES = Set.of("enum", "default");

  private DialectFix() {}

  static List<Fix> of(JsonSchemaDocument previous, JsonSchemaDocument current) {
    Optional<StringNode> was = schema(previous);
    TreeDocument tree = current.files().get(current.file());
    Optional<StringNode> is = schema(current);
    if (was.isEmpty() || is.isEmpty() || tree == null || !isUnderstoodAlike(tree.root())) {
      return List.of();
    }
    return List.of(
        Fix.inFile(
            "Restore " + previous.dialect().title(),
            current.file(),
            List.of(TextEdit.replace(is.get().range(), JsonQuotes.quote(was.get().value())))));
  }

  private static Optional<StringNode> schema(JsonSchemaDocument document) {
    TreeDocument tree = document.files().get(document.file());
    return tree != null && tree.root() instanceof ObjectNode object
        ? object.get("$schema").filter(StringNode.class::isInstance).map(StringNode.class::cast)
        : Optional.empty();
  }

  private static boolean isUnderstoodAlike(TreeNode root) {
    Deque<TreeNode> schemas = new ArrayDeque<>(List.of(root));
    while (!schemas.isEmpty()) {
      TreeNode node = schemas.removeLast();
      if (node instanceof ArrayNode array) {
        schemas.addAll(array.items());
      } else if (node instanceof ObjectNode object) {
        for (Member member : object.members()) {
          String key = member.key().value();
          if (!UNDERSTOOD_ALIKE.contains(key)) {
            return false;
          }
          if (OF_NAMES.contains(key) && member.value() instanceof ObjectNode map) {
            map.members().forEach(each -> schemas.add(each.value()));
          } else if (!OF_VALUES.contains(key)) {
            schemas.add(member.value());
          }
        }
      }
    }
    return true;
  }
}
