package dev.meshwright.compat.jsonschema.change;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.json.JsonQuotes;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.text.JsonText;
import dev.meshwright.text.TreeEdits;
import dev.meshwright.text.YamlEdits;
import dev.meshwright.text.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Edits of an object in a text, whether that is JSON or YAML.
final class Rewrite {

  /// One edit of an object.
  @FunctionalInterface
  interface Step {
    List<TextEdit> of(TreeDocument tree, ObjectNode object);
  }

  private Rewrite() {}

  static boolean isYaml(String file) {
    return file.endsWith(".yaml") || file.endsWith(".yml");
  }

  /// Two steps on different parts of an object, made together; none when the first cannot be made.
  static Step both(Step one, Step other) {
    return (tree, object) -> {
      List<TextEdit> edits = new ArrayList<>(one.of(tree, object));
      if (!edits.isEmpty()) {
        edits.addAll(other.of(tree, object));
      }
      return edits;
    };
  }

  /// Takes a member out of the object that a keyword holds; the keyword goes with its last.
  static Step removeFrom(String keyword, String name) {
    return (tree, object) -> {
      boolean last =
          object
              .get(keyword)
              .filter(map -> map instanceof ObjectNode only && only.members().size() == 1)
              .isPresent();
      return (last ? remove(keyword) : in(keyword, remove(name))).of(tree, object);
    };
  }

  /// The edits of a step. YAML has many ways to write a value, aliases among them: what cannot be
  /// read any more afterwards is not offered.
  static List<TextEdit> of(TreeDocument tree, String pointer, Step step) {
    List<TextEdit> edits =
        SchemaNodes.object(tree, pointer).map(o -> step.of(tree, o)).orElse(List.of());
    boolean sound =
        !isYaml(tree.file())
            || parsed(tree.file(), TextEdits.apply(tree.text(), edits)).problems().isEmpty();
    return sound ? edits : List.of();
  }

  /// The edits of several steps, each made on what the one before it left; empty when there is
  /// nothing to edit or the text could not be read afterwards.
  static List<TextEdit> of(TreeDocument tree, String pointer, List<Step> steps) {
    TreeDocument now = tree;
    for (Step step : steps) {
      Optional<ObjectNode> object = SchemaNodes.object(now, pointer);
      if (object.isEmpty()) {
        return List.of();
      }
      String text = TextEdits.apply(now.text(), step.of(now, object.get()));
      now = parsed(tree.file(), text);
      if (!now.problems().isEmpty()) {
        return List.of();
      }
    }
    return TextEdits.between(tree.text(), now.text());
  }

  private static TreeDocument parsed(String file, String text) {
    return isYaml(file) ? YamlText.parse(file, text) : JsonText.parse(file, text);
  }

  static Step set(String name, String json) {
    return (tree, object) ->
        isYaml(tree.file())
            ? YamlEdits.setMember(tree, object, name, json)
            : TreeEdits.setMember(tree, object, name, json);
  }

  static Step remove(String name) {
    return (tree, object) ->
        object
            .member(name)
            .map(member ->
                isYaml(tree.file())
                    ? YamlEdits.removeMember(tree, object, member)
                    : TreeEdits.removeMember(tree, object, member))
            .orElse(List.of());
  }

  /// A step on the object that a keyword holds.
  static Step in(String keyword, Step step) {
    return (tree, object) ->
        object
            .get(keyword)
            .filter(ObjectNode.class::isInstance)
            .map(map -> step.of(tree, (ObjectNode) map))
            .orElse(List.of());
  }

  static Step rename(String from, String to) {
    return (tree, object) ->
        object
            .member(from)
            .map(
                member -> List.of(TextEdit.replace(member.key().range(), spelled(tree.file(), to))))
            .orElse(List.of());
  }

  /// Takes a name out of the list that a keyword holds; the keyword goes with its last.
  static Step removeItem(String keyword, String name) {
    return (tree, object) ->
        list(object, keyword)
            .flatMap(array -> index(array, name).map(i -> removed(tree, object, keyword, array, i)))
            .orElse(List.of());
  }

  private static List<TextEdit> removed(
      TreeDocument tree, ObjectNode object, String keyword, ArrayNode array, int index) {
    if (array.items().size() == 1) {
      return remove(keyword).of(tree, object);
    }
    return isYaml(tree.file())
        ? YamlEdits.removeItem(tree, array, index)
        : TreeEdits.removeItem(tree, array, index);
  }

  static Step renameItem(String keyword, String from, String to) {
    return (tree, object) ->
        list(object, keyword)
            .flatMap(array -> index(array, from).map(i -> array.items().get(i)))
            .map(item -> List.of(TextEdit.replace(item.range(), spelled(tree.file(), to))))
            .orElse(List.of());
  }

  private static String spelled(String file, String name) {
    return isYaml(file) ? YamlEdits.spell(name) : JsonQuotes.quote(name);
  }

  private static Optional<ArrayNode> list(ObjectNode object, String keyword) {
    return object.get(keyword).filter(ArrayNode.class::isInstance).map(ArrayNode.class::cast);
  }

  private static Optional<Integer> index(ArrayNode array, String name) {
    for (int i = 0; i < array.items().size(); i++) {
      if (array.items().get(i) instanceof StringNode item && item.value().equals(name)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }
}
