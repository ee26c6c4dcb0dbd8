package dev.meshwright.schema.jsonschema.refactor;

import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.json.JsonQuotes;
import dev.meshwright.model.jsonschema.Dialect;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.model.jsonschema.SchemaId;
import dev.meshwright.model.refactor.Refactoring;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.schema.jsonschema.Pointers;
import dev.meshwright.schema.jsonschema.edit.KeywordEdits;
import dev.meshwright.schema.jsonschema.edit.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Moves a schema to a newer draft, one draft after the other, with the same meaning: keywords get
/// the names and forms that the draft has for them, and what the old draft ignored is left out
/// where the new one would not.
final class DraftUpgrade {

  private final JsonWork work;

  DraftUpgrade(JsonWork work) {
    this.work = work;
  }

  void upgrade(Refactoring.Upgrade upgrade) {
    Place root = work.place(List.of());
    Dialect before = work.document().dialect();
    Dialect wanted =
        Dialect.named(upgrade.version())
            .filter(dialect -> dialect.compareTo(before) > 0)
            .orElseThrow(() ->
                work.refused(
                    root,
                    "json-refactor-draft",
                    upgrade.version() + " is not a draft newer than " + before.title() + ".",
                    "Choose a newer draft."));
    check(root, before);
    List<String> errors = errors();
    ReferenceUses uses = ReferenceUses.of(work);
    List<Map<String, String>> steps = new ArrayList<>();
    for (Dialect from = before; from != wanted; from = next(from)) {
      steps.add(step(from));
    }
    Function<SchemaId, Optional<SchemaId>> moved = id -> Optional.of(renamed(id, steps));
    ReferenceKeeper keeper = new ReferenceKeeper(work);
    keeper.follow(uses.all().stream().filter(use -> isThere(use, moved)).toList(), moved);
    keeper.keep();
    List<String> now = errors();
    errors.forEach(now::remove);
    if (!now.isEmpty()) {
      throw work.refused(
          root,
          "json-refactor-draft",
          "The schema would not be sound in " + wanted.title() + ": " + now.getFirst(),
          "Mend what is meant there first.");
    }
    told(before, wanted);
  }

  private void check(Place root, Dialect before) {
    if (root.object().isEmpty()) {
      throw work.refused(
          root,
          "json-refactor-kind",
          "The file holds no schema that could name its draft.",
          "Write the schema as an object.");
    }
    for (ObjectSchema schema : ReferenceUses.schemas(work.document())) {
      if (schema.dialect() != before) {
        throw work.refused(
            work.locate(work.own(), schema.range()),
            "json-refactor-draft",
            "This part is written in "
                + schema.dialect().title()
                + ", the file in "
                + before.title()
                + ".",
            "Move it to a file of its own first.");
      }
    }
  }

  private List<String> errors() {
    List<String> errors = new ArrayList<>();
    work.document().problems().stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .map(Problem::message)
        .forEach(errors::add);
    return errors;
  }

  private static Dialect next(Dialect dialect) {
    return Arrays.stream(Dialect.values())
        .filter(d -> d.compareTo(dialect) > 0)
        .findFirst()
        .orElseThrow();
  }

  /// @return the new names of keys, by the pointers of their members before
  private Map<String, String> step(Dialect from) {
    Dialect to = next(from);
    Map<String, String> keys = new HashMap<>();
    // What is ignored goes first, then keys and values: no edit is inside of another one.
    work.edit(new IgnoredKeywords(work).removed(from, to));
    DraftKeywords keywords = new DraftKeywords(work, from);
    work.edit(keywords.values());
    JsonSchemaDocument document = work.document();
    List<TextEdit> edits = new ArrayList<>();
    WrittenObjects objects = new WrittenObjects(document);
    for (ObjectSchema schema : ReferenceUses.schemas(document)) {
      Optional<ObjectNode> written = objects.of(schema);
      if (written.isPresent()) {
        ObjectNode object = written.get();
        for (Member member : object.members()) {
          keywords
              .renamed(object, member, schema)
              .ifPresent(name -> {
                keys.put(schema.id().child(member.key().value()).pointer(), name);
                edits.add(TextEdit.replace(member.key().range(), JsonQuotes.quote(name)));
                keywords
                    .value(member, name)
                    .ifPresent(json -> edits.add(TextEdit.replace(member.value().range(), json)));
              });
        }
      }
    }
    work.edit(edits);
    work.edit(
        new KeywordEdits(work.document().tree())
            .set(work.place(List.of()), "$schema", JsonQuotes.quote(DefinitionMove.uri(to))));
    return keys;
  }

  /// Where a schema is after keys on its way got other names.
  private SchemaId renamed(SchemaId id, List<Map<String, String>> steps) {
    if (!id.file().equals(work.own())) {
      return id;
    }
    SchemaId place = id;
    for (Map<String, String> keys : steps) {
      SchemaId old = new SchemaId(id.file(), "");
      SchemaId now = old;
      for (String step : Pointers.tokens(place.pointer())) {
        old = old.child(step);
        now = now.child(keys.getOrDefault(old.pointer(), step));
      }
      place = now;
    }
    return place;
  }

  /// Whether a reference has not gone with what was left out.
  private boolean isThere(ReferenceUses.Use use, Function<SchemaId, Optional<SchemaId>> moved) {
    SchemaId holder = moved.apply(use.holder()).orElseThrow();
    return work.document(holder.file()).schema(holder).orElse(null) instanceof ObjectSchema schema
        && schema.keyword(use.keyword()).isPresent();
  }

  private void told(Dialect before, Dialect now) {
    Place root = work.place(List.of());
    String text = work.document().text();
    boolean format =
        text.contains("\"format\"")
            && !before.atLeast(Dialect.DRAFT_2019_09)
            && now.atLeast(Dialect.DRAFT_2019_09);
    if (format) {
      work.note(
          root,
          "Until draft-07 validators may hold values to format; since 2019-09 it only tells, unless"
              + " a validator is told otherwise.",
          "Add a pattern where the format must hold.");
    }
    boolean whole = before == Dialect.DRAFT_04 && text.contains("\"integer\"");
    if (whole) {
      work.note(
          root, "In draft-04 some validators take 1.0 for no integer; newer drafts take it.", "");
    }
    boolean evaluated =
        now == Dialect.DRAFT_2020_12
            && text.contains("\"unevaluatedItems\"")
            && text.contains("\"contains\"");
    if (evaluated) {
      work.warn(
          root,
          "Since 2020-12, items that contains takes no longer count as unevaluated.",
          "Look at the schemas with unevaluatedItems and contains.");
    }
  }
}
