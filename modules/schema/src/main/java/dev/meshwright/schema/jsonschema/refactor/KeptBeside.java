package dev.meshwright.schema.jsonschema.refactor;

import dev.meshwright.model.json.JsonQuotes;
import dev.meshwright.model.jsonschema.Dialect;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.schema.jsonschema.edit.Place;
import dev.meshwright.text.MemberTexts;
import java.util.List;
import java.util.Optional;

/// Keeps what had an old name reachable by it, beside what has the new one.
final class KeptBeside {

  private final JsonWork work;

  KeptBeside(JsonWork work) {
    this.work = work;
  }

  /// The old name goes on leading to the type, for files that are not in the workspace.
  ///
  /// @param old the definition as it was
  /// @param path of the definition as it is now
  void definition(Place old, List<String> path) {
    Place now = work.place(path);
    ObjectNode list = (ObjectNode) now.container().orElseThrow();
    String reference =
        new ReferenceTexts(work, work.document())
            .of("#", now.schema().id(), now.schema().id())
            .getFirst();
    String flag =
        OfferedRefactorings.dialect(work.document(), now).atLeast(Dialect.DRAFT_2019_09)
            ? ", \"deprecated\": true"
            : "";
    String member =
        MemberTexts.of(
            work.document().tree(),
            old.name(),
            "{\"$ref\": " + JsonQuotes.quote(reference) + flag + "}",
            false);
    work.edit(
        MemberTexts.insert(
            work.document().tree(),
            list,
            list.members().indexOf(now.member().orElseThrow()) + 1,
            List.of(member),
            true));
    work.note(
        now,
        old.name() + " still leads to the type, for schemas that are not in the workspace.",
        "Remove it when nobody refers to it.");
  }

  /// JSON Schema has no other names: the old property stays, and neither can be asked for.
  void property(Place place, String name) {
    PropertyCopies copies = new PropertyCopies(work);
    copies.refuseIds(place);
    ObjectSchema owner = place.around().flatMap(Place::object).orElseThrow();
    boolean required = owner.required().contains(place.name());
    String written = MemberTexts.cut(work.document().text(), place.member().orElseThrow().range());
    int key = place.member().orElseThrow().key().range().length();
    copies.addBehind(place, List.of(JsonQuotes.quote(name) + written.substring(key)));
    copies.retire(place.path(), Optional.of("use " + name + " instead."));
    work.note(
        work.place(place.path()),
        name
            + " is beside "
            + place.name()
            + (required
                ? "; neither is required any more, since data has one of the two."
                : ": JSON Schema has no other name for a property."),
        "Remove " + place.name() + " when no data has it any more.");
    copies.warnOpen(work.place(place.path()), List.of(name));
  }
}
