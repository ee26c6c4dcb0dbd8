package dev.meshwright.schema.jsonschema.refactor;

import dev.meshwright.model.jsonschema.JsonSchema;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.TreeNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The objects of a text in JSON by where they begin, for whoever looks at all its schemas.
final class WrittenObjects {

  private final Map<Integer, ObjectNode> byStart = new HashMap<>();

  WrittenObjects(JsonSchemaDocument document) {
    collect(document.tree().root());
  }

  private void collect(TreeNode node) {
    if (node instanceof ObjectNode object) {
      byStart.put(object.range().start(), object);
      object.members().forEach(member -> collect(member.value()));
    } else if (node instanceof ArrayNode list) {
      list.items().forEach(this::collect);
    }
  }

  /// What a schema is written as.
  Optional<ObjectNode> of(JsonSchema schema) {
    return Optional.ofNullable(byStart.get(schema.range().start()))
        .filter(object -> object.range().equals(schema.range()));
  }
}
