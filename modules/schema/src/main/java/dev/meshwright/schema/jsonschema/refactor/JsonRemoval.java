package dev.meshwright.schema.jsonschema.refactor;

import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.model.refactor.Refactoring;
import dev.meshwright.model.structure.SchemaOperation;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.schema.jsonschema.edit.Place;
import dev.meshwright.schema.jsonschema.edit.PlaceFinder;
import dev.meshwright.schema.jsonschema.edit.SameObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Removes properties, definitions, branches and enum values, with what names them.
///
/// A name cannot be kept from being used again without refusing the data that has it: `false` as
/// the schema of a property does just that. So an open object goes on taking the old data, and a
/// note says what the language cannot.
final class JsonRemoval {

  private final JsonWork work;

  JsonRemoval(JsonWork work) {
    this.work = work;
  }

  void remove(Refactoring.Remove remove) {
    PlaceFinder finder = new PlaceFinder(work.document());
    List<Place> places = new ArrayList<>();
    for (List<String> path : remove.declarations()) {
      Optional<PlaceFinder.Value> value = finder.value(path);
      if (value.isPresent()) {
        value(value.get(), remove.declarations());
      } else {
        places.add(place(path));
      }
    }
    ReferenceUses uses = ReferenceUses.of(work);
    places.forEach(place -> unused(place, places, uses));
    places.forEach(this::told);
    mentions(places);
    if (!work.edit(new SchemaOperation.RemoveFields(remove.declarations()))) {
      throw work.refused(
          work.place(List.of()),
          "json-refactor-used",
          "Something that stays refers to what would go, or to a branch behind it.",
          "Have it refer to something else first.");
    }
  }

  private Place place(List<String> path) {
    Place place = work.place(path);
    if (!place.kind().isNamed() && place.kind() != Place.Kind.BRANCH) {
      throw work.refused(
          place,
          "json-refactor-kind",
          "This part cannot be removed by itself.",
          "Change what is around it.");
    }
    return place;
  }

  private void value(PlaceFinder.Value value, List<List<String>> gone) {
    List<String> owner = value.owner().path();
    long going =
        gone.stream()
            .filter(path -> path.size() == owner.size() + 1)
            .filter(path -> path.subList(0, owner.size()).equals(owner))
            .count();
    if (going >= value.list().items().size()) {
      throw work.refused(
          value.owner(),
          "json-refactor-kind",
          "An enum must have at least one value.",
          "Remove the property, or the enum.");
    }
    work.warn(
        value.owner(),
        "Data with " + value.node().range().of(work.document().text()) + " no longer fits.",
        "Keep the value until no data has it.");
  }

  private void unused(Place place, List<Place> gone, ReferenceUses uses) {
    for (ReferenceUses.Use use : uses.from(place.schema().id())) {
      boolean goes =
          gone.stream()
              .anyMatch(other -> ReferenceUses.isInside(use.holder(), other.schema().id()));
      if (!goes) {
        throw work.refused(
            work.look(use.holder().file())
                .map(document -> document.tree().locate(use.node().range()))
                .orElse(work.locate(place)),
            "json-refactor-used",
            place.name() + " is still referred to here: " + use.node().value() + ".",
            "Inline the reference, or have it lead to something else.");
      }
    }
  }

  private void told(Place place) {
    switch (place.kind()) {
      case PROPERTY -> {
        if (PropertyCopies.isOpen(place)) {
          work.note(
              place,
              "Data with "
                  + place.name()
                  + " still fits, since the object is open. JSON Schema cannot keep the name from"
                  + " being used again without refusing this data.",
              "");
        } else {
          work.warn(
              place,
              "The object takes no members that it does not declare: data with "
                  + place.name()
                  + " no longer fits.",
              "Deprecate the property until no data has it.");
        }
      }
      case PATTERN, BRANCH ->
          work.warn(place, "Other data fits now than before.", "See the verdict.");
      case DEFINITION, ROOT, SINGLE -> {}
    }
  }

  /// Names that other schemas of the same object ask for would never be there again.
  private void mentions(List<Place> places) {
    for (Place place : places) {
      Optional<ObjectSchema> owner = place.around().flatMap(Place::object);
      if (place.kind() == Place.Kind.PROPERTY && owner.isPresent()) {
        for (ObjectSchema schema : SameObject.of(owner.get())) {
          List<StringNode> named = SameObject.mentions(schema, place.name());
          boolean own = schema.id().equals(owner.get().id());
          if (!own && !named.isEmpty()) {
            throw work.refused(
                work.locate(work.own(), named.getFirst().range()),
                "json-refactor-used",
                place.name() + " is still asked for here, in a branch or condition of the object.",
                "Remove it there first.");
          }
        }
      }
    }
  }
}
