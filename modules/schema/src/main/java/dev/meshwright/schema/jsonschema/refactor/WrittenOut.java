package dev.meshwright.schema.jsonschema.refactor;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.jsonschema.Dialect;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.jsonschema.KeywordKind;
import dev.meshwright.model.jsonschema.SchemaId;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.model.tree.TreeNode;
import dev.meshwright.schema.jsonschema.edit.KeywordOrder;
import dev.meshwright.schema.jsonschema.edit.Place;
import dev.meshwright.text.JsonText;
import dev.meshwright.text.MemberEdits;
import dev.meshwright.text.TreeEdits;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Puts a copy of a schema where a reference to it was: in its place, or into an `allOf` beside
/// what would mean something else next to it.
final class WrittenOut {

  private final JsonWork work;

  WrittenOut(JsonWork work) {
    this.work = work;
  }

  /// @param copy the text of the schema that is meant
  /// @param node the same as it is read
  /// @return where the copy is
  SchemaId write(Place place, String copy, TreeNode node) {
    JsonSchemaDocument document = work.document();
    ObjectNode object = place.written().orElseThrow();
    Map<String, String> beside = beside(place, object);
    SchemaId from = place.schema().id();
    boolean flat = node instanceof ObjectNode all ? isFlat(beside.keySet(), all) : beside.isEmpty();
    if (flat) {
      String whole = copy;
      TreeDocument alone = JsonText.parse("", copy);
      if (alone.root() instanceof ObjectNode root && !beside.isEmpty()) {
        MemberEdits edits = new MemberEdits(alone, root);
        beside.forEach((key, json) -> edits.set(key, json, KeywordOrder.index(root, key)));
        whole = TextEdits.apply(copy, edits.edits());
      }
      work.edit(
          List.of(
              TextEdit.replace(
                  object.range(),
                  JsonPieces.placed(document.tree(), object.range().start(), whole))));
      return from;
    }
    Optional<TreeNode> list = object.get("allOf");
    if (list.orElse(null) instanceof ArrayNode array) {
      List<TextEdit> edits = new ArrayList<>();
      edits.addAll(TreeEdits.insertItem(document.tree(), array, array.items().size(), copy));
      edits.addAll(TreeEdits.removeMembers(document.tree(), object, Set.of("$ref")));
      work.edit(edits);
      return from.child("allOf").child(Integer.toString(array.items().size()));
    }
    work.edit(
        new MemberEdits(document.tree(), object)
            .remove("$ref")
            .set("allOf", "[" + copy + "]")
            .edits());
    return from.child("allOf").child("0");
  }

  /// What stands beside the reference and counts, or is for people.
  private Map<String, String> beside(Place place, ObjectNode object) {
    boolean counts =
        OfferedRefactorings.dialect(work.document(), place).atLeast(Dialect.DRAFT_2019_09);
    Map<String, String> beside = new LinkedHashMap<>();
    List<String> ignored = new ArrayList<>();
    for (Member member : object.members()) {
      String key = member.key().value();
      if (counts || KeywordKind.isHarmlessBesideReference(key)) {
        beside.put(key, JsonText.compact(member.value()));
      } else {
        ignored.add(key);
      }
    }
    beside.remove("$ref");
    if (!ignored.isEmpty()) {
      work.note(
          place,
          String.join(", ", ignored)
              + " had no effect beside the reference in this draft and would have one now: left"
              + " out.",
          "Write it again if it is meant.");
    }
    return beside;
  }

  /// Whether two schemas can be one object: what one says does not change what the other means.
  private static boolean isFlat(Set<String> beside, ObjectNode copy) {
    List<String> asserts = beside.stream().filter(key -> !isForPeople(key)).toList();
    Set<String> inside = new HashSet<>();
    copy.members().forEach(member -> inside.add(member.key().value()));
    boolean disjoint = asserts.stream().noneMatch(inside::contains);
    boolean apart =
        asserts.stream().noneMatch(WrittenOut::depends)
            || inside.stream().noneMatch(WrittenOut::depends);
    boolean sees = inside.stream().anyMatch(key -> key.startsWith("unevaluated"));
    return asserts.isEmpty() || (disjoint && apart && !sees && !inside.contains("$ref"));
  }

  private static boolean isForPeople(String key) {
    return Set.of("default", "deprecated", "readOnly", "writeOnly").contains(key)
        || (KeywordKind.isHarmlessBesideReference(key)
            && !Set.of("$defs", "definitions", "$id", "id").contains(key));
  }

  /// Whether a keyword means something else when others stand beside it.
  private static boolean depends(String key) {
    return Set.of(
            "properties",
            "patternProperties",
            "additionalProperties",
            "unevaluatedProperties",
            "items",
            "prefixItems",
            "additionalItems",
            "unevaluatedItems",
            "contains",
            "minContains",
            "maxContains",
            "if",
            "then",
            "else")
        .contains(key);
  }
}
