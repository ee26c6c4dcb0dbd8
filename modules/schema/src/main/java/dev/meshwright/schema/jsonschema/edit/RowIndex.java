package dev.meshwright.schema.jsonschema.edit;

import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.structure.StructureNode;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.schema.jsonschema.JsonSchemaStructure;
import java.util.List;
import java.util.Optional;

/// What places among the rows of the structure are in the text.
final class RowIndex {

  private final JsonSchemaDocument document;
  private final PlaceFinder places;

  RowIndex(JsonSchemaDocument document) {
    this.document = document;
    this.places = new PlaceFinder(document);
  }

  /// The place among the entries of a keyword of what is before a row of the structure.
  ///
  /// @param index of the row among those below the owner's
  int at(Place owner, String keyword, int index) {
    List<StructureNode> rows = node(owner.path()).map(StructureNode::children).orElse(List.of());
    int entries =
        owner.written().flatMap(object -> object.get(keyword)).stream()
            .mapToInt(container ->
                switch (container) {
                  case ObjectNode object -> object.members().size();
                  case ArrayNode list -> list.items().size();
                  default -> 0;
                })
            .findFirst()
            .orElse(0);
    return rows.stream()
        .skip(Math.max(0, index))
        .flatMap(row -> places.find(row.path()).stream())
        .filter(place -> place.keyword().equals(keyword))
        .map(RowIndex::entry)
        .findFirst()
        .orElse(entries);
  }

  private static int entry(Place place) {
    return place.container().orElse(null) instanceof ObjectNode object
        ? object.members().indexOf(place.member().orElseThrow())
        : Integer.parseInt(place.name()) - 1;
  }

  private Optional<StructureNode> node(List<String> path) {
    Optional<StructureNode> node = Optional.of(JsonSchemaStructure.of(document));
    for (int depth = 1; depth <= path.size(); depth++) {
      List<String> wanted = path.subList(0, depth);
      node =
          node.flatMap(around ->
              around.children().stream().filter(row -> row.path().equals(wanted)).findFirst());
    }
    return node;
  }
}
