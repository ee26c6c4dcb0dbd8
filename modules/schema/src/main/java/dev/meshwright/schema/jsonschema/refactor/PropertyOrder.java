package dev.meshwright.schema.jsonschema.refactor;

import dev.meshwright.model.refactor.Refactoring;
import dev.meshwright.model.structure.SchemaOperation;
import dev.meshwright.model.structure.StructureNode;
import dev.meshwright.schema.jsonschema.JsonSchemaStructure;
import dev.meshwright.schema.jsonschema.edit.Place;
import dev.meshwright.schema.jsonschema.edit.PropertyList;
import dev.meshwright.schema.jsonschema.edit.WrittenSchema;
import java.util.ArrayList;
import java.util.List;

/// Adds properties, and puts them elsewhere in their object.
final class PropertyOrder {

  private final JsonWork work;

  PropertyOrder(JsonWork work) {
    this.work = work;
  }

  void reorder(Refactoring.Reorder reorder) {
    PropertyCopies copies = new PropertyCopies(work);
    List<Place> places = reorder.fields().stream().map(copies::property).toList();
    List<List<String>> owners =
        places.stream().map(place -> place.around().orElseThrow().path()).distinct().toList();
    if (owners.size() != 1) {
      throw work.refused(
          work.place(List.of()),
          "json-refactor-kind",
          "The order is one of the properties of one object.",
          "Choose properties of one object.");
    }
    boolean moved =
        work.edit(
            new SchemaOperation.MoveFields(reorder.fields(), owners.getFirst(), reorder.index()));
    if (!moved) {
      throw work.refused(
          places.getFirst(),
          "json-refactor-nothing",
          "The properties stand there already.",
          "Choose another place.");
    }
  }

  void add(Refactoring.AddField add) {
    Place owner = work.place(add.record());
    if (!PropertyList.holds(owner)) {
      throw work.refused(
          owner,
          "json-refactor-kind",
          "A property cannot be added here: this describes no object.",
          "Choose an object.");
    }
    if (WrittenSchema.read(add.type()).isEmpty()) {
      throw work.refused(
          owner,
          "json-refactor-type",
          add.type()
              + " is not a type: not a name of one, not a reference and not a schema in JSON.",
          "Types are string, integer, number, boolean, object, array, null.");
    }
    int last = children(owner.path());
    boolean added =
        work.edit(new SchemaOperation.AddField(add.record(), last, add.name(), add.type(), true));
    if (!added) {
      throw work.refused(
          owner,
          "json-refactor-name",
          add.name().isBlank()
              ? "A name cannot be empty."
              : "The object has a property " + add.name() + " already.",
          "Choose another name.");
    }
    List<String> path = new ArrayList<>(add.record());
    path.add("properties " + add.name());
    new PropertyCopies(work).warnOpen(work.place(path), List.of(add.name()));
  }

  private int children(List<String> path) {
    StructureNode node = JsonSchemaStructure.of(work.document());
    for (int depth = 1; depth <= path.size(); depth++) {
      List<String> wanted = path.subList(0, depth);
      node =
          node.children().stream()
              .filter(child -> child.path().equals(wanted))
              .findFirst()
              .orElse(node);
    }
    return node.children().size();
  }
}
