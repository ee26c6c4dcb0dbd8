package dev.meshwright.schema.jsonschema.refactor;

import dev.meshwright.model.Location;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.json.JsonQuotes;
import dev.meshwright.model.jsonschema.JsonSchema;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.jsonschema.Keyword;
import dev.meshwright.model.jsonschema.KeywordValue;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.model.jsonschema.SchemaId;
import dev.meshwright.model.tree.StringNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Has references lead to the same schemas as before, wherever these are now. Each is tried in the
/// ways in which it can be written, the one closest to what its author wrote first, until it is
/// read as it should be.
final class ReferenceKeeper {

  private final JsonWork work;
  private final List<Wanted> wanted = new ArrayList<>();

  ReferenceKeeper(JsonWork work) {
    this.work = work;
  }

  /// A reference as it should be.
  ///
  /// @param holder the schema that it is written in now
  /// @param text as its author wrote it
  /// @param target what it is to lead to
  private record Wanted(SchemaId holder, String keyword, String text, SchemaId target) {}

  /// @param moved where a schema is now; empty when it is gone
  void follow(List<ReferenceUses.Use> uses, Function<SchemaId, Optional<SchemaId>> moved) {
    for (ReferenceUses.Use use : uses) {
      Optional<SchemaId> holder = moved.apply(use.holder());
      Optional<SchemaId> target = moved.apply(use.target());
      if (holder.isPresent() && target.isPresent()) {
        add(holder.get(), use.keyword(), use.node().value(), target.get());
      }
    }
  }

  void add(SchemaId holder, String keyword, String text, SchemaId target) {
    wanted.add(new Wanted(holder, keyword, text, target));
  }

  /// Where schemas are after the place of one has become another one.
  static Function<SchemaId, Optional<SchemaId>> moved(SchemaId from, SchemaId to) {
    return id ->
        Optional.of(
            ReferenceUses.isInside(id, from)
                ? new SchemaId(
                    to.file(), to.pointer() + id.pointer().substring(from.pointer().length()))
                : id);
  }

  /// Writes the references anew that lead elsewhere.
  void keep() {
    List<Wanted> open = wanted;
    for (int attempt = 0; !open.isEmpty(); attempt++) {
      open = open.stream().filter(one -> !isRight(one)).toList();
      Map<String, List<TextEdit>> edits = new LinkedHashMap<>();
      for (Wanted one : open) {
        write(one, attempt)
            .ifPresent(edit ->
                edits.computeIfAbsent(one.holder().file(), f -> new ArrayList<>()).add(edit));
      }
      edits.forEach(work::edit);
    }
  }

  private boolean isRight(Wanted one) {
    return keyword(one)
        .filter(found ->
            found.value() instanceof KeywordValue.Reference reference
                && reference.target().filter(one.target()::equals).isPresent())
        .isPresent();
  }

  private Optional<Keyword> keyword(Wanted one) {
    return schema(one.holder()).flatMap(object -> object.keyword(one.keyword()));
  }

  private Optional<ObjectSchema> schema(SchemaId id) {
    Optional<JsonSchema> found = work.document(id.file()).schema(id);
    return found.filter(ObjectSchema.class::isInstance).map(ObjectSchema.class::cast);
  }

  private Optional<TextEdit> write(Wanted one, int attempt) {
    JsonSchemaDocument document = work.document(one.holder().file());
    Keyword keyword =
        keyword(one).orElseThrow(() -> lost(Location.startOf(one.holder().file()), one));
    List<String> ways =
        new ReferenceTexts(work, document).of(one.text(), one.holder(), one.target());
    if (attempt >= ways.size()) {
      throw lost(work.locate(document.file(), keyword.node().range()), one);
    }
    return keyword.node() instanceof StringNode node && !node.value().equals(ways.get(attempt))
        ? Optional.of(TextEdit.replace(node.range(), JsonQuotes.quote(ways.get(attempt))))
        : Optional.empty();
  }

  private JsonRefactoringException lost(Location location, Wanted one) {
    return work.refused(
        location,
        "json-refactor-reference",
        "The reference " + one.text() + " could not be made to lead to " + one.target() + ".",
        "Give the files an $id each, or move them so that one can name the other by its path.");
  }
}
