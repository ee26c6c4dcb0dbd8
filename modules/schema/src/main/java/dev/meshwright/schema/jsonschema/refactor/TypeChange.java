package dev.meshwright.schema.jsonschema.refactor;

import dev.meshwright.model.jsonschema.JsonType;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.model.refactor.Refactoring;
import dev.meshwright.model.structure.SchemaOperation;
import dev.meshwright.schema.jsonschema.edit.KeywordEdits;
import dev.meshwright.schema.jsonschema.edit.Place;
import dev.meshwright.schema.jsonschema.edit.PropertyList;
import dev.meshwright.schema.jsonschema.edit.WrittenSchema;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Gives a schema another type that what was written can still be read by: in place where every old
/// value fits, else as a new property beside the old one.
final class TypeChange {

  private final JsonWork work;

  TypeChange(JsonWork work) {
    this.work = work;
  }

  void change(Refactoring.ChangeType change) {
    Place place = work.place(change.at());
    WrittenSchema wanted =
        WrittenSchema.read(change.type())
            .orElseThrow(() ->
                work.refused(
                    place,
                    "json-refactor-type",
                    change.type()
                        + " is not a type: not a name of one, not a reference and not a schema in"
                        + " JSON.",
                    "Types are string, integer, number, boolean, object, array, null."));
    if (wanted.keywords().isEmpty()) {
      any(place, change);
      return;
    }
    if (widens(place, wanted)) {
      work.edit(
          new KeywordEdits(work.document().tree())
              .set(place, "type", wanted.keywords().getOrDefault("type", "")));
      told(work.place(change.at()));
    } else {
      beside(place, wanted);
    }
  }

  private void any(Place place, Refactoring.ChangeType change) {
    if (!work.edit(new SchemaOperation.SetType(change.at(), "any"))) {
      throw work.refused(
          place,
          "json-refactor-used",
          "Something refers to a part of it that would go, or it has no type to change.",
          "Extract that part into a definition first.");
    }
  }

  /// Whether only the types are others, and every old one is among the new ones.
  private static boolean widens(Place place, WrittenSchema wanted) {
    Optional<ObjectSchema> schema = place.object();
    Set<JsonType> before = schema.map(ObjectSchema::types).orElse(Set.of());
    Set<JsonType> now = EnumSet.noneOf(JsonType.class);
    now.addAll(wanted.types());
    if (now.contains(JsonType.NUMBER)) {
      now.add(JsonType.INTEGER);
    }
    return wanted.keywords().size() == 1
        && wanted.has("type")
        && !before.isEmpty()
        && now.containsAll(before)
        && schema.filter(TypeChange::refers).isEmpty();
  }

  private static boolean refers(ObjectSchema schema) {
    return List.of("$ref", "$dynamicRef", "$recursiveRef").stream()
        .anyMatch(name -> schema.keyword(name).isPresent());
  }

  /// Values that are listed stay the only ones.
  private void told(Place place) {
    boolean listed =
        place
            .object()
            .filter(o -> o.keywords().containsKey("enum") || o.keywords().containsKey("const"))
            .isPresent();
    if (listed) {
      work.note(
          place,
          "The schema lists the values that it allows; the new type adds none to them.",
          "Add values to the list.");
    }
  }

  private void beside(Place place, WrittenSchema wanted) {
    if (place.kind() != Place.Kind.PROPERTY) {
      throw work.refused(
          place,
          "json-refactor-unsafe",
          "Old data would not fit this type, and only a property can have a new one beside it.",
          "Add a property or branch with the new type, and deprecate this one.");
    }
    PropertyCopies copies = new PropertyCopies(work);
    ObjectSchema owner = place.around().flatMap(Place::object).orElseThrow();
    String name = PropertyList.free(place.name() + "2", owner.schemas("properties").keySet());
    copies.addBehind(place, List.of(copies.member(place, name, wanted.json())));
    copies.retire(place.path(), Optional.of("use " + name + " instead."));
    Place old = work.place(place.path());
    work.note(
        old,
        "Old data would not fit the type, so that "
            + name
            + " is beside "
            + place.name()
            + " with it; neither is required.",
        "Rename " + name + " as you like; remove " + place.name() + " when no data has it.");
    copies.warnOpen(old, List.of(name));
  }
}
