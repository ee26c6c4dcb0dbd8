package dev.meshwright.schema.jsonschema.refactor;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.json.JsonQuotes;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.model.jsonschema.SchemaId;
import dev.meshwright.model.refactor.NameChange;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.TreeNode;
import dev.meshwright.schema.jsonschema.edit.SameObject;
import dev.meshwright.text.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What else of the schemas of a workspace names a property or value: keywords that ask for it, and
/// values that are written in schemas.
final class NameFollowers {

  private final Map<String, JsonSchemaDocument> documents = new LinkedHashMap<>();
  private final List<SchemaClimb.Reached> reached;
  private final Map<String, Set<TextEdit>> edits = new LinkedHashMap<>();

  /// @param schema that declares the property, or the value
  NameFollowers(JsonWork work, ReferenceUses uses, SchemaId schema) {
    documents.put(work.own(), work.document());
    uses.referring().forEach(file -> documents.put(file, work.document(file)));
    this.reached = new SchemaClimb(List.copyOf(documents.values())).from(schema);
  }

  /// The edits by file, besides those of the object itself.
  Map<String, Set<TextEdit>> ofProperty(String from, String to) {
    for (SchemaClimb.Reached place : reached) {
      if (place.certain()) {
        if (place.path().isEmpty() && !place.equals(reached.getFirst())) {
          SameObject.of(place.schema()).forEach(same -> mentions(same, from, to));
        }
        values(place)
            .filter(ObjectNode.class::isInstance)
            .map(ObjectNode.class::cast)
            .filter(object -> object.get(to).isEmpty())
            .flatMap(object -> object.member(from).stream())
            .forEach(member -> replace(place.schema(), member.key(), JsonQuotes.quote(to)));
      }
    }
    return edits;
  }

  private void mentions(ObjectSchema same, String from, String to) {
    SameObject.mentions(same, from).forEach(word -> replace(same, word, JsonQuotes.quote(to)));
    Optional<ObjectNode> declared =
        node(same)
            .flatMap(object -> object.get("properties"))
            .filter(ObjectNode.class::isInstance)
            .map(ObjectNode.class::cast);
    declared
        .filter(object -> object.get(to).isEmpty())
        .flatMap(object -> object.member(from))
        .ifPresent(member -> replace(same, member.key(), JsonQuotes.quote(to)));
  }

  /// The edits by file of values that are the same as one of an enum.
  ///
  /// @param from as JSON without blanks
  Map<String, Set<TextEdit>> ofValue(String from, String to) {
    for (SchemaClimb.Reached place : reached) {
      if (place.certain()) {
        values(place)
            .filter(value -> JsonText.compact(value).equals(from))
            .forEach(value -> replace(place.schema(), value, to));
      }
    }
    return edits;
  }

  private Stream<TreeNode> values(SchemaClimb.Reached place) {
    return node(place.schema()).stream()
        .flatMap(DataValues::of)
        .flatMap(value -> DataValues.at(value, place.path()));
  }

  private Optional<ObjectNode> node(ObjectSchema schema) {
    return Optional.ofNullable(documents.get(schema.id().file()))
        .map(document -> RequiredNames.node(document, schema))
        .filter(ObjectNode.class::isInstance)
        .map(ObjectNode.class::cast);
  }

  private void replace(ObjectSchema within, TreeNode node, String json) {
    edits
        .computeIfAbsent(within.id().file(), file -> new LinkedHashSet<>())
        .add(TextEdit.replace(node.range(), json));
  }

  /// The change of a name, in the data of each schema that has it.
  List<NameChange> changes(NameChange.Of of, String from, String to) {
    Set<NameChange> changes = new LinkedHashSet<>();
    for (SchemaClimb.Reached place : reached) {
      if (place.schema().id().pointer().isEmpty()) {
        changes.add(new NameChange(of, place.schema().id().file(), place.names(), from, to));
      }
    }
    return new ArrayList<>(changes);
  }
}
