package dev.meshwright.schema.jsonschema.refactor;

import dev.meshwright.model.TextEdits;
import dev.meshwright.model.jsonschema.Dialect;
import dev.meshwright.model.jsonschema.JsonSchema;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.jsonschema.KeywordValue;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.model.jsonschema.SchemaId;
import dev.meshwright.model.refactor.Refactoring;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.model.tree.TreeNode;
import dev.meshwright.schema.jsonschema.edit.Place;
import dev.meshwright.schema.jsonschema.edit.PlaceFinder;
import dev.meshwright.text.JsonText;
import dev.meshwright.text.MemberTexts;
import dev.meshwright.text.TreeEdits;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Writes what a reference leads to in its place.
final class ReferenceInlining {

  private static final Set<String> OF_FILE =
      Set.of("$schema", "$id", "id", "$defs", "definitions", "title");

  private final JsonWork work;

  ReferenceInlining(JsonWork work) {
    this.work = work;
  }

  void inline(Refactoring.Inline inline) {
    Place place = work.place(inline.at());
    KeywordValue.Reference reference =
        place
            .object()
            .flatMap(schema -> schema.value("$ref", KeywordValue.Reference.class))
            .orElseThrow(() ->
                work.refused(
                    place,
                    "json-refactor-kind",
                    "There is no reference here to write out.",
                    "Choose a schema with $ref."));
    SchemaId target =
        reference
            .target()
            .orElseThrow(() ->
                work.refused(
                    place,
                    "json-refactor-reference",
                    "The reference " + reference.text() + " leads nowhere.",
                    "Correct it first."));
    check(place, target);
    JsonSchemaDocument source = work.document(target.file());
    JsonSchema meant = source.schema(target).orElseThrow();
    TreeNode node = RequiredNames.node(source, meant);
    ReferenceUses uses = ReferenceUses.of(work);
    List<ReferenceUses.Use> carried =
        ReferenceUses.in(source).stream()
            .filter(use -> ReferenceUses.isInside(use.holder(), target))
            .toList();
    boolean unused = isDefinition(target) && isUnused(uses, place, target);
    SchemaId to = new WrittenOut(work).write(place, copy(source, target, node), node);

    ReferenceKeeper keeper = new ReferenceKeeper(work);
    for (ReferenceUses.Use use : carried) {
      SchemaId holder = ReferenceKeeper.moved(target, to).apply(use.holder()).orElseThrow();
      SchemaId leads =
          unused
              ? ReferenceKeeper.moved(target, to).apply(use.target()).orElseThrow()
              : use.target();
      if (!isLeftOut(use.holder(), target)) {
        keeper.add(holder, use.keyword(), use.node().value(), leads);
      }
    }
    if (unused) {
      remove(target);
    }
    keeper.keep();
  }

  /// Definitions of a file that is written out stay in it.
  private static boolean isLeftOut(SchemaId holder, SchemaId target) {
    return target.pointer().isEmpty()
        && (holder.pointer().startsWith("/$defs/") || holder.pointer().startsWith("/definitions/"));
  }

  private void check(Place place, SchemaId target) {
    SchemaId from = place.schema().id();
    boolean published = work.document().published().contains(target.file());
    if (published || ReferenceUses.isInside(from, target) || isRecursive(target)) {
      throw work.refused(
          place,
          "json-refactor-recursive",
          published
              ? "It refers to a meta-schema."
              : "The type refers to itself, so that writing it out would never end.",
          "Keep the reference.");
    }
    JsonSchemaDocument source = work.document(target.file());
    JsonSchema meant = source.schema(target).orElseThrow();
    Dialect here = OfferedRefactorings.dialect(work.document(), place);
    if (meant instanceof ObjectSchema object && object.dialect() != here) {
      throw work.refused(
          place,
          "json-refactor-draft",
          "The type is written in "
              + object.dialect().title()
              + ", and this schema in "
              + here.title()
              + ".",
          "Move both to the same draft first.");
    }
    TreeNode node = RequiredNames.node(source, meant);
    if (hasIds(target, node)) {
      throw work.refused(
          place,
          "json-refactor-copy",
          "The type has an id or anchor, which must not be there twice.",
          "Keep the reference.");
    }
  }

  /// The id of a file that is written out as a whole stays with it.
  private static boolean hasIds(SchemaId target, TreeNode node) {
    if (!target.pointer().isEmpty() || !(node instanceof ObjectNode root)) {
      return PropertyCopies.hasIds(node);
    }
    return root.members().stream()
        .filter(member -> !OF_FILE.contains(member.key().value()))
        .anyMatch(member ->
            member.key().value().endsWith("nchor") || PropertyCopies.hasIds(member.value()));
  }

  private boolean isRecursive(SchemaId target) {
    Map<SchemaId, List<SchemaId>> leads = new LinkedHashMap<>();
    for (JsonSchema schema : work.document().schemas().values()) {
      if (schema instanceof ObjectSchema object) {
        for (String name : List.of("$ref", "$dynamicRef", "$recursiveRef")) {
          object
              .value(name, KeywordValue.Reference.class)
              .flatMap(KeywordValue.Reference::target)
              .ifPresent(to -> leads.computeIfAbsent(object.id(), id -> new ArrayList<>()).add(to));
        }
      }
    }
    Set<SchemaId> seen = new HashSet<>();
    Deque<SchemaId> open = new ArrayDeque<>(List.of(target));
    while (!open.isEmpty()) {
      SchemaId here = open.remove();
      for (Map.Entry<SchemaId, List<SchemaId>> lead : leads.entrySet()) {
        if (ReferenceUses.isInside(lead.getKey(), here)) {
          for (SchemaId to : lead.getValue()) {
            if (to.equals(target)) {
              return true;
            }
            if (seen.add(to)) {
              open.add(to);
            }
          }
        }
      }
    }
    return false;
  }

  private boolean isDefinition(SchemaId target) {
    return target.file().equals(work.own())
        && target.pointer().matches("/(\\$defs|definitions)/[^/]+");
  }

  private static boolean isUnused(ReferenceUses uses, Place place, SchemaId target) {
    return uses.from(target).stream()
        .allMatch(use -> use.holder().equals(place.schema().id()) && use.keyword().equals("$ref"));
  }

  private void remove(SchemaId target) {
    String[] steps = target.pointer().substring(1).split("/", 2);
    String name = steps[1].replace("~1", "/").replace("~0", "~");
    new PlaceFinder(work.document())
        .find(List.of(steps[0] + " " + name))
        .ifPresent(place -> work.edit(new DefinitionPlaces(work, work.own()).remove(place)));
  }

  private String copy(JsonSchemaDocument source, SchemaId target, TreeNode node) {
    String cut = MemberTexts.cut(source.text(), node.range());
    TreeDocument alone = JsonText.parse("", cut);
    return target.pointer().isEmpty() && alone.root() instanceof ObjectNode root
        ? TextEdits.apply(cut, TreeEdits.removeMembers(alone, root, OF_FILE))
        : cut;
  }
}
