package dev.meshwright.schema.jsonschema.refactor;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.jsonschema.JsonSchema;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.jsonschema.KeywordValue;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import dev.meshwright.schema.jsonschema.Pointers;
import dev.meshwright.schema.jsonschema.edit.Place;
import dev.meshwright.text.TreeEdits;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Which properties every value of an object must have.
final class RequiredNames {

  private RequiredNames() {}

  /// The schemas that every value of an object is held to and that are written in it.
  static List<ObjectSchema> always(ObjectSchema owner) {
    List<ObjectSchema> all = new ArrayList<>();
    all.add(owner);
    for (JsonSchema branch :
        owner
            .value("allOf", KeywordValue.Schemas.class)
            .map(KeywordValue::inner)
            .orElse(List.of())) {
      if (branch instanceof ObjectSchema object) {
        all.addAll(always(object));
      }
    }
    return all;
  }

  /// Whether every value of the object has a property.
  static boolean has(Place property) {
    return property.around().flatMap(Place::object).stream()
        .flatMap(owner -> always(owner).stream())
        .anyMatch(schema -> schema.required().contains(property.name()));
  }

  /// The edits after which values can be without a property.
  static List<TextEdit> without(JsonSchemaDocument document, Place property) {
    List<TextEdit> edits = new ArrayList<>();
    property.around().flatMap(Place::object).stream()
        .flatMap(owner -> always(owner).stream())
        .filter(schema -> schema.required().contains(property.name()))
        .forEach(schema -> edits.addAll(without(document, schema, Set.of(property.name()))));
    return edits;
  }

  /// The edits after which one schema no longer asks for properties.
  static List<TextEdit> without(
      JsonSchemaDocument document, ObjectSchema schema, Set<String> names) {
    if (!(node(document, schema) instanceof ObjectNode object)
        || !(object.get("required").orElse(null) instanceof ArrayNode list)) {
      return List.of();
    }
    Set<Integer> gone =
        IntStream.range(0, list.items().size())
            .filter(
                i -> list.items().get(i) instanceof StringNode word && names.contains(word.value()))
            .boxed()
            .collect(Collectors.toSet());
    return gone.size() == list.items().size()
        ? TreeEdits.removeMembers(document.tree(), object, Set.of("required"))
        : TreeEdits.removeItems(document.tree(), list, gone);
  }

  /// Where a schema of a file is written.
  static TreeNode node(JsonSchemaDocument document, JsonSchema schema) {
    TreeNode node = document.tree().root();
    for (String step : Pointers.tokens(schema.id().pointer())) {
      node = DataValues.step(node, step);
    }
    return node;
  }
}
