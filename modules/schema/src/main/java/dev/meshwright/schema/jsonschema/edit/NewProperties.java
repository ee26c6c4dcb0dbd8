package dev.meshwright.schema.jsonschema.edit;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.text.MemberTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Adds properties to schemas.
final class NewProperties {

  private final JsonSchemaDocument document;

  NewProperties(JsonSchemaDocument document) {
    this.document = document;
  }

  /// @param type a schema as JSON
  List<TextEdit> add(Place owner, int index, String name, String type, boolean optional) {
    Optional<PropertyList> list = PropertyList.of(document.tree(), owner);
    if (list.isEmpty() || name.isBlank() || list.get().names().contains(name)) {
      return List.of();
    }
    String member = MemberTexts.of(document.tree(), name, type, list.get().spreadsValues());
    MemberAdditions additions = new MemberAdditions(document.tree());
    list.get()
        .add(
            new RowIndex(document).at(owner, PropertyList.PROPERTIES, index),
            List.of(member),
            additions);
    List<TextEdit> edits = new ArrayList<>();
    if (!optional) {
      edits.addAll(list.get().require(List.of(name), additions));
    }
    edits.addAll(additions.edits());
    return edits;
  }

  /// Adds properties from their text.
  List<TextEdit> paste(Place owner, int index, String text) {
    return PropertyList.of(document.tree(), owner)
        .flatMap(list ->
            PastedMembers.read(text)
                .map(pasted ->
                    new MemberPaste(document, pasted)
                        .into(
                            list,
                            new RowIndex(document).at(owner, PropertyList.PROPERTIES, index))))
        .orElse(List.of());
  }
}
