package dev.meshwright.schema.jsonschema.refactor;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.json.JsonQuotes;
import dev.meshwright.model.jsonschema.Dialect;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.model.jsonschema.SchemaId;
import dev.meshwright.model.refactor.Refactoring;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.schema.jsonschema.edit.Place;
import dev.meshwright.text.JsonText;
import dev.meshwright.text.MemberTexts;
import dev.meshwright.text.TreeEdits;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Gives a schema that is written inside of another one a place among the definitions, and leaves a
/// reference.
final class DefinitionExtraction {

  /// What is about one use of a type: it stays where the type is used.
  private static final List<String> OF_USE =
      List.of("default", "deprecated", "readOnly", "writeOnly");

  private final JsonWork work;

  DefinitionExtraction(JsonWork work) {
    this.work = work;
  }

  void extract(Refactoring.ExtractType extract) {
    Place place = work.place(extract.at());
    ObjectNode object = check(place);
    SchemaId from = place.schema().id();
    SchemaId to = new DefinitionPlaces(work, work.own()).free(extract.name(), place);
    ReferenceUses uses = ReferenceUses.of(work);
    JsonSchemaDocument document = work.document();
    alike(place, object, extract.name());

    Set<String> staying = new LinkedHashSet<>(OF_USE);
    staying.removeIf(key -> object.get(key).isEmpty());
    boolean wrapped =
        !staying.isEmpty()
            && !OfferedRefactorings.dialect(document, place).atLeast(Dialect.DRAFT_2019_09);
    String reference = new ReferenceTexts(work, document).of("#", from, to).getFirst();
    List<TextEdit> edits = new ArrayList<>();
    edits.addAll(TreeEdits.replace(object, left(object, staying, reference, wrapped)));
    edits.addAll(
        new DefinitionPlaces(work, work.own())
            .add(JsonPieces.member(document.tree(), extract.name(), moved(object, staying))));
    work.edit(edits);

    ReferenceKeeper keeper = new ReferenceKeeper(work);
    SchemaId holder = wrapped ? from.child("allOf").child("0") : from;
    keeper.add(holder, "$ref", reference, to);
    for (ReferenceUses.Use use : uses.all()) {
      keeper.add(
          ReferenceKeeper.moved(from, to).apply(use.holder()).orElseThrow(),
          use.keyword(),
          use.node().value(),
          use.target().equals(from)
              ? from
              : ReferenceKeeper.moved(from, to).apply(use.target()).orElseThrow());
    }
    keeper.keep();
  }

  private ObjectNode check(Place place) {
    boolean named = place.kind() == Place.Kind.ROOT || place.kind() == Place.Kind.DEFINITION;
    boolean refers =
        place.object().filter(schema -> schema.keyword("$ref").isPresent()).isPresent();
    if (named || refers || !(place.node() instanceof ObjectNode object)) {
      throw work.refused(
          place,
          "json-refactor-kind",
          named
              ? "It has a place of its own already."
              : refers ? "It refers to a type already." : "There is nothing in it to extract.",
          "Choose a schema that is written inside of another one.");
    }
    return object;
  }

  private String left(ObjectNode object, Set<String> staying, String reference, boolean wrapped) {
    StringBuilder json = new StringBuilder("{");
    String ref = "\"$ref\": " + JsonQuotes.quote(reference);
    json.append(wrapped ? "\"allOf\": [{" + ref + "}]" : ref);
    for (String key : staying) {
      json.append(", ")
          .append(JsonQuotes.quote(key))
          .append(": ")
          .append(JsonText.compact(object.get(key).orElseThrow()));
    }
    return JsonPieces.inline(work.document().tree(), json.append('}').toString());
  }

  private String moved(ObjectNode object, Set<String> staying) {
    String cut = MemberTexts.cut(work.document().text(), object.range());
    TreeDocument alone = JsonText.parse("", cut);
    return alone.root() instanceof ObjectNode root && !staying.isEmpty()
        ? TextEdits.apply(cut, TreeEdits.removeMembers(alone, root, staying))
        : cut;
  }

  /// Tells of schemas that are written the same way.
  private void alike(Place place, ObjectNode object, String name) {
    String wanted = JsonText.compact(object);
    int length = object.range().length();
    WrittenObjects objects = new WrittenObjects(work.document());
    for (ObjectSchema other : ReferenceUses.schemas(work.document())) {
      boolean same =
          !other.id().equals(place.schema().id())
              && other.range().length() >= wanted.length() / 2
              && other.range().length() <= length * 4 + 200
              && objects.of(other).map(JsonText::compact).filter(wanted::equals).isPresent();
      if (same) {
        work.note(
            place,
            other.id().pointer() + " is written the same way.",
            "Give it the type " + name + " too if both mean the same.");
      }
    }
  }
}
