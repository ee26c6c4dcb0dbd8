package dev.meshwright.schema.jsonschema.refactor;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.jsonschema.SchemaId;
import dev.meshwright.model.refactor.NameChange;
import dev.meshwright.model.refactor.Refactoring;
import dev.meshwright.model.structure.SchemaOperation;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.schema.jsonschema.edit.JsonSchemaEditor;
import dev.meshwright.schema.jsonschema.edit.Place;
import dev.meshwright.schema.jsonschema.edit.PlaceFinder;
import dev.meshwright.text.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Gives properties, definitions, enum values and the schema itself other names, wherever they are
/// named.
final class JsonRename {

  private static final String NAME = "json-refactor-name";

  private final JsonWork work;

  JsonRename(JsonWork work) {
    this.work = work;
  }

  void rename(Refactoring.Rename rename) {
    Optional<PlaceFinder.Value> value = new PlaceFinder(work.document()).value(rename.at());
    if (value.isPresent()) {
      value(rename, value.get());
      return;
    }
    Place place = work.place(rename.at());
    if (rename.name().isBlank()) {
      throw work.refused(place, NAME, "A name cannot be empty.", "Write a name.");
    }
    switch (place.kind()) {
      case ROOT -> root(place, rename);
      case PROPERTY -> {
        free(place, rename.name());
        if (rename.keepOld()) {
          new KeptBeside(work).property(place, rename.name());
        } else {
          property(place, rename);
        }
      }
      case DEFINITION -> {
        String bare = bare(place, rename.name());
        free(place, bare);
        definition(place, rename, bare);
      }
      case PATTERN -> {
        String bare =
            dressed(rename.name())
                ? rename.name().substring(1, rename.name().length() - 1)
                : rename.name();
        free(place, bare);
        key(place, rename, bare);
        work.warn(
            place,
            "Other names match the pattern now, so that other members are held to this schema.",
            "");
      }
      case SINGLE, BRANCH ->
          throw work.refused(
              place,
              "json-refactor-language",
              "This part has no name in JSON Schema.",
              "Extract it into a definition; that has one.");
    }
  }

  private static boolean dressed(String name) {
    return name.length() > 2 && name.startsWith("/") && name.endsWith("/");
  }

  private static String bare(Place place, String name) {
    String before = place.keyword() + "/";
    return name.startsWith(before) && name.length() > before.length()
        ? name.substring(before.length())
        : name;
  }

  private void free(Place place, String name) {
    boolean same = place.name().equals(name);
    boolean taken =
        place.container().orElse(null) instanceof ObjectNode list && list.get(name).isPresent();
    if (same || taken) {
      throw work.refused(
          place,
          NAME,
          same
              ? "It has the name " + name + " already."
              : name + " is the name of another one beside it.",
          "Choose another name.");
    }
  }

  private void root(Place place, Refactoring.Rename rename) {
    Optional<String> before = place.object().flatMap(object -> object.text("title"));
    work.edit(new SchemaOperation.Rename(rename.at(), rename.name(), false));
    before
        .filter(title -> !title.equals(rename.name()))
        .ifPresent(title ->
            work.renamed(
                new NameChange(NameChange.Of.TYPE, work.own(), List.of(), title, rename.name())));
  }

  private void value(Refactoring.Rename rename, PlaceFinder.Value value) {
    Place owner = value.owner();
    String json = JsonText.compact(value.node());
    String from = value.node() instanceof StringNode word ? word.value() : json;
    if (rename.keepOld()) {
      SchemaOperation add =
          new SchemaOperation.AddField(owner.path(), value.index() + 1, rename.name(), "", true);
      if (!work.edit(add)) {
        throw taken(owner, rename.name());
      }
      work.note(
          owner,
          rename.name()
              + " is beside "
              + from
              + ": JSON Schema has no other name for a value. Readers must know both.",
          "Remove " + from + " when no data has it any more.");
      return;
    }
    ReferenceUses uses = ReferenceUses.of(work);
    NameFollowers followers = new NameFollowers(work, uses, owner.schema().id());
    List<TextEdit> edits =
        new JsonSchemaEditor(work.document())
            .edits(new SchemaOperation.Rename(rename.at(), rename.name(), false));
    if (edits.isEmpty()) {
      throw taken(owner, rename.name());
    }
    work.warn(
        owner,
        "Data with " + from + " no longer fits.",
        "Keep the old value beside the new one until no data has it.");
    together(edits, followers.ofValue(json, edits.getFirst().replacement()));
    followers.changes(NameChange.Of.ENUM_VALUE, from, rename.name()).forEach(work::renamed);
  }

  private JsonRefactoringException taken(Place owner, String name) {
    return work.refused(
        owner,
        NAME,
        "The enum has the value " + name + " already, or it cannot be a value.",
        "Choose another one.");
  }

  private void property(Place place, Refactoring.Rename rename) {
    ReferenceUses uses = ReferenceUses.of(work);
    SchemaId before = place.schema().id();
    SchemaId owner = place.around().orElseThrow().schema().id();
    SchemaId after = owner.child("properties").child(rename.name());
    NameFollowers followers = new NameFollowers(work, uses, owner);
    key(place, rename, rename.name(), followers.ofProperty(place.name(), rename.name()));
    ReferenceKeeper keeper = new ReferenceKeeper(work);
    keeper.follow(uses.from(before), ReferenceKeeper.moved(before, after));
    keeper.keep();
    followers.changes(NameChange.Of.FIELD, place.name(), rename.name()).forEach(work::renamed);
    work.warn(
        work.place(renamedPath(rename.at(), "properties " + rename.name())),
        "Data that was written with " + place.name() + " is no longer read by this schema.",
        "Keep the old property beside the new one until no data has it.");
  }

  private static List<String> renamedPath(List<String> path, String step) {
    List<String> now = new ArrayList<>(path.subList(0, path.size() - 1));
    now.add(step);
    return now;
  }

  private void key(Place place, Refactoring.Rename rename, String bare) {
    key(place, rename, bare, Map.of());
  }

  private void key(
      Place place, Refactoring.Rename rename, String bare, Map<String, Set<TextEdit>> more) {
    JsonSchemaDocument document = work.document();
    List<TextEdit> edits =
        new JsonSchemaEditor(document).edits(new SchemaOperation.Rename(rename.at(), bare, false));
    if (edits.isEmpty()) {
      throw work.refused(
          place,
          NAME,
          bare + " is the name of another property of the same object, in a branch or condition.",
          "Choose another name.");
    }
    together(edits, more);
  }

  private void together(List<TextEdit> own, Map<String, Set<TextEdit>> more) {
    Map<String, Set<TextEdit>> byFile = new LinkedHashMap<>();
    byFile.put(work.own(), new LinkedHashSet<>(own));
    more.forEach(
        (file, found) -> byFile.computeIfAbsent(file, f -> new LinkedHashSet<>()).addAll(found));
    byFile.forEach((file, all) -> work.edit(file, List.copyOf(all)));
  }

  private void definition(Place place, Refactoring.Rename rename, String bare) {
    ReferenceUses uses = ReferenceUses.of(work);
    SchemaId before = place.schema().id();
    SchemaId after = place.around().orElseThrow().schema().id().child(place.keyword()).child(bare);
    key(place, rename, bare);
    ReferenceKeeper keeper = new ReferenceKeeper(work);
    keeper.follow(uses.from(before), ReferenceKeeper.moved(before, after));
    keeper.keep();
    if (rename.keepOld()) {
      new KeptBeside(work)
          .definition(place, renamedPath(rename.at(), place.keyword() + " " + bare));
    }
    work.renamed(new NameChange(NameChange.Of.TYPE, work.own(), List.of(), place.name(), bare));
  }
}
