package dev.meshwright.schema.jsonschema.refactor;

import dev.meshwright.model.Severity;
import dev.meshwright.model.json.JsonQuotes;
import dev.meshwright.model.jsonschema.Dialect;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.model.jsonschema.SchemaId;
import dev.meshwright.model.refactor.Refactoring;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.schema.jsonschema.edit.OtherSchemas;
import dev.meshwright.schema.jsonschema.edit.Place;
import dev.meshwright.text.MemberTexts;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Moves a definition into another file: a new one that is the type itself, or among the
/// definitions of one that is there.
final class DefinitionMove {

  private static final String KIND = "json-refactor-kind";

  private final JsonWork work;

  DefinitionMove(JsonWork work) {
    this.work = work;
  }

  void move(Refactoring.MoveType move) {
    Place place = work.place(move.at());
    String file = move.file().strip();
    check(place, file);
    boolean added = work.exists(file);
    ReferenceUses uses = ReferenceUses.of(work);
    SchemaId from = place.schema().id();
    SchemaId to;
    if (added) {
      to = into(place, file);
    } else {
      to = new SchemaId(file, "");
      work.create(file, text(place, file));
    }
    work.edit(new DefinitionPlaces(work, work.own()).remove(work.place(move.at())));
    ReferenceKeeper keeper = new ReferenceKeeper(work);
    keeper.follow(uses.all(), ReferenceKeeper.moved(from, to));
    keeper.keep();
    work.note(
        work.place(List.of()),
        place.name()
            + " is in "
            + file
            + " now; references from files that are not in the workspace do not follow.",
        "");
  }

  private void check(Place place, String file) {
    if (place.kind() != Place.Kind.DEFINITION) {
      throw work.refused(
          place,
          KIND,
          "Only a definition can be moved to another file.",
          "Extract it into a definition first.");
    }
    boolean named = Stream.of(".json", ".yaml", ".yml").anyMatch(file::endsWith);
    if (!named || file.equals(work.own()) || file.startsWith("/") || file.contains("..")) {
      throw work.refused(
          place,
          "json-refactor-file",
          file + " cannot hold the type: it is this file, or no path of a JSON or YAML file.",
          "Write the path of a .json or .yaml file in the workspace.");
    }
  }

  private SchemaId into(Place place, String file) {
    JsonSchemaDocument target = work.document(file);
    if (target.tree().problems().stream().anyMatch(p -> p.severity() == Severity.ERROR)) {
      throw work.refused(
          target.tree().problems().getFirst().location(),
          "json-refactor-broken",
          file + " cannot be read as a whole.",
          "Mend it first.");
    }
    Dialect dialect = OfferedRefactorings.dialect(work.document(), place);
    if (target.dialect() != dialect) {
      throw work.refused(
          place,
          "json-refactor-draft",
          file
              + " is written in "
              + target.dialect().title()
              + ", and this schema in "
              + dialect.title()
              + ".",
          "Move both to the same draft first.");
    }
    DefinitionPlaces definitions = new DefinitionPlaces(work, file);
    SchemaId to = definitions.free(place.name(), place);
    String member = MemberTexts.cut(work.document().text(), place.member().orElseThrow().range());
    work.edit(file, definitions.add(member));
    return to;
  }

  /// The text of a file that is the type.
  private String text(Place place, String file) {
    if (!(place.node() instanceof ObjectNode object)) {
      throw work.refused(
          place,
          KIND,
          "A schema that is true or false cannot be a file of its own.",
          "Move it into a file that is there.");
    }
    TreeDocument tree = work.document().tree();
    List<String> members = new ArrayList<>();
    members.add(JsonPieces.member(tree, "$schema", JsonQuotes.quote(draft(place))));
    boolean old = !OfferedRefactorings.dialect(work.document(), place).atLeast(Dialect.DRAFT_06);
    if (object.get("$id").isEmpty() && object.get("id").isEmpty()) {
      id(file)
          .ifPresent(
              id -> members.add(JsonPieces.member(tree, old ? "id" : "$id", JsonQuotes.quote(id))));
    }
    if (object.get("title").isEmpty()) {
      members.add(JsonPieces.member(tree, "title", JsonQuotes.quote(place.name())));
    }
    object.members().stream()
        .filter(member -> !member.key().value().equals("$schema"))
        .forEach(member -> members.add(MemberTexts.cut(tree.text(), member.range())));
    return JsonPieces.object(tree, members)
            .replace("\r\n", "\n")
            .replace("\n", JsonPieces.lineBreak(tree))
        + JsonPieces.lineBreak(tree);
  }

  private String draft(Place place) {
    Dialect dialect = OfferedRefactorings.dialect(work.document(), place);
    return work.document().tree().root() instanceof ObjectNode root
            && root.string("$schema").filter(s -> Dialect.ofUri(s.value()).isPresent()).isPresent()
            && work.document().dialect() == dialect
        ? root.string("$schema").get().value()
        : uri(dialect);
  }

  static String uri(Dialect dialect) {
    return dialect.atLeast(Dialect.DRAFT_2019_09) ? dialect.uri() : dialect.uri() + "#";
  }

  /// Beside the `$id` of this file, where that ends as its path does.
  private Optional<String> id(String file) {
    String name = work.own().substring(work.own().lastIndexOf('/') + 1);
    return Optional.of(work.document().root())
        .filter(ObjectSchema.class::isInstance)
        .map(ObjectSchema.class::cast)
        .flatMap(root -> root.text("$id").or(() -> root.text("id")))
        .map(id -> id.replaceFirst("#.*", ""))
        .filter(id -> id.contains("://") && id.endsWith("/" + name))
        .map(id -> URI.create(id).resolve(OtherSchemas.way(work.own(), file)).toString());
  }
}
