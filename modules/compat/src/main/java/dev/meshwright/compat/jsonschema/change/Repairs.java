package dev.meshwright.compat.jsonschema.change;

import dev.meshwright.model.Fix;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.jsonschema.Keyword;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.model.jsonschema.SchemaId;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.model.tree.TreeNode;
import dev.meshwright.text.JsonText;
import dev.meshwright.text.TreeEdits;
import dev.meshwright.text.YamlEdits;
import dev.meshwright.text.YamlText;
import java.util.List;
import java.util.Optional;

/// Edits of the new version that take a change back, in JSON and in YAML.
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
      String old = text(pair.before().id(), before.get().node());
      return edit("Keep " + name + " as it was", pair.after(), (t, o) -> set(t, o, name, old));
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
    if (old.isEmpty()) {
      return List.of();
    }
    String text = text(pair.before().id(), old.get());
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
                .map(member ->
                    isYaml(tree.file())
                        ? YamlEdits.removeMember(tree, object, member)
                        : TreeEdits.removeMember(tree, object, member))
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
    if (tree == null) {
      return List.of();
    }
    Optional<ObjectNode> object = SchemaNodes.object(tree, id.pointer());
    List<TextEdit> edits = object.map(o -> edit.of(tree, o)).orElse(List.of());
    return edits.isEmpty() || !isSound(tree, edits)
        ? List.of()
        : List.of(Fix.inFile(title, id.file(), edits));
  }

  private static List<TextEdit> set(
      TreeDocument tree, ObjectNode object, String name, String json) {
    return isYaml(tree.file())
        ? YamlEdits.setMember(tree, object, name, json)
        : TreeEdits.setMember(tree, object, name, json);
  }

  private static List<TextEdit> removeItem(TreeDocument tree, ArrayNode array, String name) {
    for (int i = 0; i < array.items().size(); i++) {
      if (array.items().get(i) instanceof StringNode item && item.value().equals(name)) {
        return isYaml(tree.file())
            ? YamlEdits.removeItem(tree, array, i)
            : TreeEdits.removeItem(tree, array, i);
      }
    }
    return List.of();
  }

  /// YAML has many ways to write a value, aliases among them: what cannot be read any more after an
  /// edit is not offered.
  private static boolean isSound(TreeDocument tree, List<TextEdit> edits) {
    return !isYaml(tree.file())
        || YamlText.parse(tree.file(), TextEdits.apply(tree.text(), edits)).problems().isEmpty();
  }

  private static boolean isYaml(String file) {
    return file.endsWith(".yaml") || file.endsWith(".yml");
  }

  /// A value of the old version as JSON: as it is written there, unless one of the two is YAML.
  private String text(SchemaId id, TreeNode node) {
    TreeDocument tree = previous.files().get(id.file());
    return tree == null || isYaml(id.file()) || isYaml(current.file())
        ? JsonText.compact(node)
        : node.range().of(tree.text());
  }
}
