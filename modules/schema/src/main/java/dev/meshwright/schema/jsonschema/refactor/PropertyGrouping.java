package dev.meshwright.schema.jsonschema.refactor;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.json.JsonQuotes;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.model.jsonschema.SchemaId;
import dev.meshwright.model.refactor.Refactoring;
import dev.meshwright.model.structure.SchemaOperation;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.schema.jsonschema.edit.Place;
import dev.meshwright.schema.jsonschema.edit.SameObject;
import dev.meshwright.text.MemberTexts;
import dev.meshwright.text.TreeEdits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Puts properties of an object into a type of their own, of which the object has one property in
/// their place.
final class PropertyGrouping {

  private final JsonWork work;

  PropertyGrouping(JsonWork work) {
    this.work = work;
  }

  void group(Refactoring.GroupFields group) {
    PropertyCopies copies = new PropertyCopies(work);
    List<Place> places =
        group.fields().stream()
            .distinct()
            .map(copies::property)
            .sorted((one, other) -> one.node().range().compareTo(other.node().range()))
            .toList();
    Place owner = owner(places);
    Set<String> names = places.stream().map(Place::name).collect(Collectors.toSet());
    if (!names.contains(group.field())) {
      copies.free(places.getFirst(), group.field());
    }
    asked(owner, names);
    SchemaId type = new DefinitionPlaces(work, work.own()).free(group.type(), places.getFirst());
    ReferenceUses uses = ReferenceUses.of(work);
    List<String> required =
        places.stream()
            .map(Place::name)
            .filter(owner.object().orElseThrow().required()::contains)
            .toList();
    boolean open = PropertyCopies.isOpen(places.getFirst());

    write(group, places, owner, required, open);
    List<String> path = new ArrayList<>(owner.path());
    path.add("properties " + group.field());
    if (!required.isEmpty()) {
      work.edit(new SchemaOperation.SetProperty(path, "required", Optional.of("true")));
    }
    ReferenceKeeper keeper = new ReferenceKeeper(work);
    SchemaId field = owner.schema().id().child("properties").child(group.field());
    keeper.add(field, "$ref", "#" + type.pointer(), type);
    keeper.follow(
        uses.all(),
        id -> {
          for (Place place : places) {
            if (ReferenceUses.isInside(id, place.schema().id())) {
              SchemaId now = type.child("properties").child(place.name());
              return ReferenceKeeper.moved(place.schema().id(), now).apply(id);
            }
          }
          return Optional.of(id);
        });
    keeper.keep();
    work.warn(
        work.place(path),
        String.join(", ", names.stream().sorted().toList())
            + " are found inside of "
            + group.field()
            + " now: data as it was written before no longer fits, or is no longer seen.",
        "See the verdict; add the new property beside the old ones to keep both alive.");
  }

  private Place owner(List<Place> places) {
    List<List<String>> owners =
        places.stream().map(place -> place.around().orElseThrow().path()).distinct().toList();
    if (owners.size() != 1) {
      throw work.refused(
          work.place(List.of()),
          "json-refactor-kind",
          "Properties of one object can be grouped.",
          "Choose properties of one object.");
    }
    return places.getFirst().around().orElseThrow();
  }

  /// What else names the properties would have to look into the new one.
  private void asked(Place owner, Set<String> names) {
    ObjectSchema object = owner.object().orElseThrow();
    for (ObjectSchema schema : SameObject.of(object)) {
      for (String name : names) {
        for (StringNode word : SameObject.mentions(schema, name)) {
          boolean inRequired =
              schema.id().equals(object.id())
                  && object
                      .keyword("required")
                      .filter(required -> required.node().range().contains(word.range()))
                      .isPresent();
          if (!inRequired) {
            throw work.refused(
                work.locate(work.own(), word.range()),
                "json-refactor-used",
                name + " is asked for here, in a dependency, branch or condition of the object.",
                "Remove it there first, or leave the property where it is.");
          }
        }
        boolean declared =
            !schema.id().equals(object.id()) && schema.schemas("properties").containsKey(name);
        if (declared) {
          throw work.refused(
              work.locate(work.own(), schema.range()),
              "json-refactor-used",
              name + " is held to more in a branch or condition of the object.",
              "Leave the property where it is.");
        }
      }
    }
  }

  private void write(
      Refactoring.GroupFields group,
      List<Place> places,
      Place owner,
      List<String> required,
      boolean open) {
    TreeDocument tree = work.document().tree();
    ObjectNode list = (ObjectNode) places.getFirst().container().orElseThrow();
    List<String> members = new ArrayList<>();
    members.add(JsonPieces.member(tree, "type", "\"object\""));
    members.add(
        MemberTexts.holding(
            tree,
            "properties",
            places.stream()
                .map(place -> MemberTexts.cut(tree.text(), place.member().orElseThrow().range()))
                .toList(),
            true));
    if (!required.isEmpty()) {
      members.add(
          MemberTexts.of(
              tree,
              "required",
              required.stream().map(JsonQuotes::quote).collect(Collectors.joining(", ", "[", "]")),
              false));
    }
    if (!open) {
      members.add(JsonPieces.member(tree, "additionalProperties", "false"));
    }
    List<TextEdit> edits =
        new ArrayList<>(
            new DefinitionPlaces(work, work.own())
                .add(MemberTexts.holding(tree, group.type(), members, true)));
    String reference =
        new ReferenceTexts(work, work.document())
            .of(
                "#",
                owner.schema().id(),
                new DefinitionPlaces(work, work.own()).free(group.type(), owner))
            .getFirst();
    String json = "{\"$ref\": " + JsonQuotes.quote(reference) + "}";
    edits.add(
        TextEdit.replace(
            places.getFirst().member().orElseThrow().range(),
            MemberTexts.of(tree, group.field(), json, false)));
    Set<String> rest = places.stream().skip(1).map(Place::name).collect(Collectors.toSet());
    edits.addAll(TreeEdits.removeMembers(tree, list, rest));
    Set<String> names = places.stream().map(Place::name).collect(Collectors.toSet());
    edits.addAll(RequiredNames.without(work.document(), owner.object().orElseThrow(), names));
    work.edit(edits);
  }
}
