package dev.meshwright.schema.jsonschema.edit;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.json.JsonQuotes;
import dev.meshwright.model.jsonschema.JsonSchema;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/// Gives properties and definitions other names, everywhere in the file.
final class SchemaRenames {

  private final JsonSchemaDocument document;
  private final SchemaReferences references;

  SchemaRenames(JsonSchemaDocument document) {
    this.document = document;
    this.references = SchemaReferences.of(document);
  }

  /// @param name as it is written, or as the structure shows it
  List<TextEdit> rename(Place place, String name) {
    return switch (place.kind()) {
      case ROOT ->
          name.isBlank()
              ? List.of()
              : new KeywordEdits(document.tree()).set(place, "title", JsonQuotes.quote(name));
      case PROPERTY -> property(place, name);
      case PATTERN -> key(place, bare(name, "/", "/"));
      case DEFINITION -> key(place, bare(name, place.keyword() + "/", ""));
      case SINGLE, BRANCH -> List.of();
    };
  }

  private static String bare(String name, String before, String after) {
    boolean dressed =
        name.length() > before.length() + after.length()
            && name.startsWith(before)
            && name.endsWith(after);
    return dressed ? name.substring(before.length(), name.length() - after.length()) : name;
  }

  /// The key, and the references through it; none when another one has the name.
  private List<TextEdit> key(Place place, String name) {
    if (name.isBlank() || !(place.container().orElse(null) instanceof ObjectNode container)) {
      return List.of();
    }
    return container
        .member(place.name())
        .filter(member -> container.get(name).isEmpty())
        .map(member -> key(member, place.pointer(), name))
        .orElse(List.of());
  }

  private List<TextEdit> key(Member member, String pointer, String name) {
    List<TextEdit> edits = new ArrayList<>();
    edits.add(TextEdit.replace(member.key().range(), JsonQuotes.quote(name)));
    edits.addAll(references.renamed(pointer, name));
    return edits;
  }

  private List<TextEdit> property(Place place, String name) {
    List<TextEdit> edits = new ArrayList<>(key(place, name));
    ObjectSchema owner = place.around().flatMap(Place::object).orElseThrow();
    if (edits.isEmpty()) {
      return edits;
    }
    for (ObjectSchema same : SameObject.of(owner)) {
      SameObject.mentions(same, place.name())
          .forEach(word -> edits.add(TextEdit.replace(word.range(), JsonQuotes.quote(name))));
      JsonSchema declared = same.schemas("properties").get(place.name());
      if (declared != null && !same.id().equals(owner.id())) {
        ObjectNode properties = (ObjectNode) same.keyword("properties").orElseThrow().node();
        if (properties.get(name).isPresent()) {
          return List.of();
        }
        properties
            .member(place.name())
            .ifPresent(member -> edits.addAll(key(member, declared.id().pointer(), name)));
      }
    }
    return edits;
  }
}
