package dev.meshwright.schema.jsonschema.edit;

import dev.meshwright.model.jsonschema.Dialect;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.model.structure.SchemaOperation;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The operation that takes another one back; empty where no operation gives the very text back.
final class Opposite {

  private final PlaceFinder places;
  private final SchemaOperation operation;

  /// @param document before the operation
  Opposite(JsonSchemaDocument document, SchemaOperation operation) {
    this.places = new PlaceFinder(document);
    this.operation = operation;
  }

  Optional<SchemaOperation> of() {
    return switch (operation) {
      case SchemaOperation.Rename rename -> rename(rename);
      case SchemaOperation.SetDoc set ->
          absent(set.field(), "description", set.doc().isPresent())
              .map(place -> new SchemaOperation.SetDoc(set.field(), Optional.empty()));
      case SchemaOperation.SetDefault set ->
          absent(set.field(), "default", set.json().isPresent())
              .map(place -> new SchemaOperation.SetDefault(set.field(), Optional.empty()));
      case SchemaOperation.SetLogicalType set ->
          absent(set.field(), "format", set.logicalType().isPresent())
              .filter(place -> !refersAlone(place))
              .map(place -> new SchemaOperation.SetLogicalType(set.field(), Optional.empty()));
      case SchemaOperation.SetProperty set ->
          absent(set.field(), set.name(), set.value().isPresent())
              .filter(place -> !refersAlone(place))
              .filter(place -> !set.name().equals("required"))
              .map(place ->
                  new SchemaOperation.SetProperty(set.field(), set.name(), Optional.empty()));
      case SchemaOperation.SetNullable set ->
          places
              .find(set.field())
              .flatMap(Place::written)
              .filter(object -> set.nullable())
              .filter(object ->
                  !(object.get("type").orElse(null) instanceof ArrayNode list)
                      || list.items().size() > 1)
              .filter(object -> object.get("allOf").isEmpty())
              .filter(object -> object.get("anyOf").isEmpty() && object.get("oneOf").isEmpty())
              .map(object -> new SchemaOperation.SetNullable(set.field(), false));
      case SchemaOperation.AddField add -> removed(add);
      case SchemaOperation.MoveFields move -> moved(move);
      case SchemaOperation.SetType set -> Optional.empty();
      case SchemaOperation.SetAliases set -> Optional.empty();
      case SchemaOperation.ChangeList change -> Optional.empty();
      case SchemaOperation.PasteFields paste -> Optional.empty();
      case SchemaOperation.RemoveFields remove -> Optional.empty();
    };
  }

  private Optional<SchemaOperation> rename(SchemaOperation.Rename rename) {
    Optional<Place> place = places.find(rename.field());
    return place
        .filter(found -> found.kind().isNamed())
        .map(found -> {
          List<String> path = new ArrayList<>(rename.field());
          path.set(path.size() - 1, found.keyword() + " " + rename.name());
          return new SchemaOperation.Rename(path, found.name(), false);
        });
  }

  /// The place where a keyword comes that is not there yet.
  private Optional<Place> absent(List<String> path, String keyword, boolean comes) {
    return places
        .find(path)
        .filter(place -> comes)
        .filter(
            place -> place.written().filter(object -> object.get(keyword).isEmpty()).isPresent());
  }

  /// Whether a schema is a reference that old drafts let nothing stand beside.
  private static boolean refersAlone(Place place) {
    return place.object().filter(schema -> schema.keyword("$ref").isPresent()).isPresent()
        && !place.object().map(ObjectSchema::dialect).orElseThrow().atLeast(Dialect.DRAFT_2019_09);
  }

  private Optional<SchemaOperation> removed(SchemaOperation.AddField add) {
    return places
        .find(add.field())
        .flatMap(Place::written)
        .map(object -> object.get("properties").orElse(null))
        .filter(list -> list instanceof ObjectNode object && !object.members().isEmpty())
        .map(list -> {
          List<String> path = new ArrayList<>(add.field());
          path.add("properties " + add.name());
          return new SchemaOperation.RemoveFields(List.of(path));
        });
  }

  /// Of one property within its object.
  private Optional<SchemaOperation> moved(SchemaOperation.MoveFields move) {
    List<String> path = move.fields().getFirst();
    Optional<Place> place = places.find(path);
    boolean within =
        move.fields().size() == 1
            && place.filter(found -> found.kind() == Place.Kind.PROPERTY).isPresent()
            && path.subList(0, path.size() - 1).equals(move.record());
    if (!within) {
      return Optional.empty();
    }
    ObjectNode list = (ObjectNode) place.orElseThrow().container().orElseThrow();
    int index = list.members().indexOf(place.orElseThrow().member().orElseThrow());
    int back = move.index() <= index ? index + 1 : index;
    return Optional.of(new SchemaOperation.MoveFields(move.fields(), move.record(), back));
  }
}
