package dev.meshwright.schema.jsonschema.refactor;

import dev.meshwright.model.refactor.Refactoring;
import dev.meshwright.model.structure.SchemaOperation;
import dev.meshwright.schema.jsonschema.edit.Place;
import java.util.Optional;

/// Has a property required, or no longer.
final class PresenceChange {

  private final JsonWork work;

  PresenceChange(JsonWork work) {
    this.work = work;
  }

  void set(Refactoring.SetPresence presence) {
    Place place = new PropertyCopies(work).property(presence.at());
    boolean required = RequiredNames.has(place);
    if (required != presence.optional() && presence.standIn().isEmpty()) {
      throw work.refused(
          place,
          "json-refactor-nothing",
          required ? "The property is required already." : "The property is optional already.",
          "Choose the other one.");
    }
    if (presence.optional()) {
      work.edit(RequiredNames.without(work.document(), place));
    } else if (!required) {
      boolean done =
          work.edit(
              new SchemaOperation.SetProperty(presence.at(), "required", Optional.of("true")));
      if (!done) {
        throw work.refused(
            place,
            "json-refactor-kind",
            "required of the object is not a list of names.",
            "Mend it first.");
      }
      work.warn(
          work.place(presence.at()),
          "Data without " + place.name() + " no longer fits.",
          "Let it be optional until all data has it.");
    }
    presence.standIn().ifPresent(json -> standIn(presence, json));
  }

  private void standIn(Refactoring.SetPresence presence, String json) {
    work.edit(new SchemaOperation.SetDefault(presence.at(), Optional.of(json)));
    work.note(
        work.place(presence.at()),
        "default only tells readers what to take: a validator fills in nothing.",
        "");
  }
}
