package dev.meshwright.compat.jsonschema.change;

import dev.meshwright.model.Fix;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.jsonschema.Keyword;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.model.jsonschema.SchemaId;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.model.tree.TreeNode;
import dev.meshwright.text.TreeEdits;
import java.util.List;
import java.util.Optional;

/// Edits of the new version that take a change back. For JSON texts only.
final class Repairs {

  private final JsonSchemaDocument previous;
  private final JsonSchemaDocument current;

  Repairs(JsonSchemaDocument previous, JsonSchemaDocument current) {
    this.previous = previous;
    this.current = current;
  }

  /// Puts a keyword back to what it was.
  List<Fix> keyword(Pair pair, String name) {
    Optional<Keyword> before = pair.before().keyword(name);
    Optional<Keyword> after = pair.after().keyword(name);
    if (before.isPresent()) {
      String old = text(previous, pair.before().id(), before.get().node());
      return json(pair.before().id(), previous)
          ? edit("Keep " + name + " as it was", pair.after(), (t, o) -> set(t, o, name, old))
          : List.of();
    }
    return after.isPresent() ? remove(pair.after(), name) : List.of();
  }

  /// Takes a name out of the list that `required` holds.
  List<Fix> unrequire(ObjectSchema schema, String name) {
    return edit(
        "Make " + name + " optional",
        schema,
        (tree, object) ->
            object
                .get("required")
                .filter(ArrayNode.class::isInstance)
                .map(ArrayNode.class::cast)
                .map(array -> removeItem(tree, array, name))
                .orElse(List.of()));
  }

  /// Puts back a member of a keyword such as `properties`.
  List<Fix> restore(Pair pair, String keyword, String name) {
    Optional<TreeNode> old =
        pair.before()
            .keyword(keyword)
            .map(Keyword::node)
            .filter(ObjectNode.class::isInstance)
            .flatMap(o -> ((ObjectNode) o).get(name));
    if (old.isEmpty() || !json(pair.before().id(), previous)) {
      return List.of();
    }
    String text = text(previous, pair.before().id(), old.get());
    return edit(
        "Keep " + name,
        pair.after(),
        (tree, object) ->
            object
                .get(keyword)
                .filter(ObjectNode.class::isInstance)
                .map(map -> set(tree, (ObjectNode) map, name, text))
                .orElse(List.of()));
  }

  private List<Fix> remove(ObjectSchema schema, String name) {
    return edit(
        "Remove " + name,
        schema,
        (tree, object) ->
            object
                .member(name)
                .map(member -> TreeEdits.removeMember(tree, object, member))
                .orElse(List.of()));
  }

  /// Makes edits on the object that a schema is written as.
  @FunctionalInterface
  private interface Edit {
    List<TextEdit> of(TreeDocument tree, ObjectNode object);
  }

  private List<Fix> edit(String title, ObjectSchema schema, Edit edit) {
    SchemaId id = schema.id();
    TreeDocument tree = current.files().get(id.file());
    if (tree == null || !json(id, current)) {
      return List.of();
    }
    Optional<ObjectNode> object = SchemaNodes.object(tree, id.pointer());
    List<TextEdit> edits = object.map(o -> edit.of(tree, o)).orElse(List.of());
    return edits.isEmpty() ? List.of() : List.of(Fix.inFile(title, id.file(), edits));
  }

  private static List<TextEdit> set(
      TreeDocument tree, ObjectNode object, String name, String json) {
    return TreeEdits.setMember(tree, object, name, json);
  }

  private static List<TextEdit> removeItem(TreeDocument tree, ArrayNode array, String name) {
    for (int i = 0; i < array.items().size(); i++) {
      if (array.items().get(i) instanceof StringNode item && item.value().equals(name)) {
        return TreeEdits.removeItem(tree, array, i);
      }
    }
    return List.of();
  }

  private static boolean json(SchemaId id, JsonSchemaDocument document) {
    return document.files().containsKey(id.file())
        && !id.file().endsWith(".yaml")
        && !id.file().endsWith(".yml");
  }

  private static String text(JsonSchemaDocument document, SchemaId id, TreeNode node) {
    TreeDocument tree = document.files().get(id.file());
    return node.range().of(tree == null ? document.text() : tree.text());
  }
}
