package dev.meshwright.schema.jsonschema.refactor;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.jsonschema.SchemaId;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.schema.jsonschema.edit.DefinitionList;
import dev.meshwright.schema.jsonschema.edit.MemberAdditions;
import dev.meshwright.schema.jsonschema.edit.Place;
import dev.meshwright.text.TreeEdits;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The definitions of a file, as places that types can be put to and taken from.
final class DefinitionPlaces {

  private final JsonWork work;
  private final String path;

  DefinitionPlaces(JsonWork work, String path) {
    this.work = work;
    this.path = path;
  }

  /// Where a definition with a name comes to; refuses a name that is taken.
  ///
  /// @param asked the place that is to blame
  SchemaId free(String name, Place asked) {
    if (name.isBlank()) {
      throw work.refused(asked, "json-refactor-name", "A name cannot be empty.", "Write a name.");
    }
    JsonSchemaDocument document = work.document(path);
    if (!(document.tree().root() instanceof ObjectNode root)) {
      throw work.refused(
          asked,
          "json-refactor-kind",
          path + " holds no schema that can have definitions.",
          "Choose another file.");
    }
    String keyword = DefinitionList.keyword(document);
    boolean taken =
        root.get(keyword).orElse(null) instanceof ObjectNode list && list.get(name).isPresent();
    boolean odd = root.get(keyword).filter(node -> !(node instanceof ObjectNode)).isPresent();
    if (taken || odd) {
      throw work.refused(
          asked,
          "json-refactor-name",
          taken
              ? path + " has a definition " + name + " already."
              : keyword + " in " + path + " holds no definitions.",
          taken ? "Choose another name." : "Mend it first.");
    }
    return new SchemaId(path, "").child(keyword).child(name);
  }

  /// The edits that add a definition at the end.
  ///
  /// @param member as [dev.meshwright.text.MemberTexts] has it
  List<TextEdit> add(String member) {
    JsonSchemaDocument document = work.document(path);
    MemberAdditions additions = new MemberAdditions(document.tree());
    new DefinitionList(
            document.tree(), (ObjectNode) document.tree().root(), DefinitionList.keyword(document))
        .add(List.of(member), additions);
    return additions.edits();
  }

  /// The edits that take a definition out, and the keyword with its last one.
  List<TextEdit> remove(Place definition) {
    ObjectNode list = (ObjectNode) definition.container().orElseThrow();
    Optional<ObjectNode> around = definition.around().flatMap(Place::written);
    return list.members().size() == 1 && around.isPresent()
        ? TreeEdits.removeMembers(
            work.document(path).tree(), around.get(), Set.of(definition.keyword()))
        : TreeEdits.removeMembers(work.document(path).tree(), list, Set.of(definition.name()));
  }
}
