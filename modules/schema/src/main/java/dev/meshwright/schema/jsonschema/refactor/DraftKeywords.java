package dev.meshwright.schema.jsonschema.refactor;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.json.JsonQuotes;
import dev.meshwright.model.jsonschema.Dialect;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.jsonschema.KeywordValue;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.BooleanNode;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import dev.meshwright.schema.jsonschema.edit.KeywordEdits;
import dev.meshwright.text.MemberEdits;
import dev.meshwright.text.MemberTexts;
import dev.meshwright.text.TreeEdits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the next draft calls and writes otherwise.
final class DraftKeywords {

  private static final String ANCHOR = "recursive";

  private final JsonWork work;
  private final Dialect from;

  DraftKeywords(JsonWork work, Dialect from) {
    this.work = work;
    this.from = from;
  }

  /// The edits of values, and of keywords that come and go.
  List<TextEdit> values() {
    JsonSchemaDocument document = work.document();
    List<TextEdit> edits = new ArrayList<>();
    WrittenObjects objects = new WrittenObjects(document);
    for (ObjectSchema schema : ReferenceUses.schemas(document)) {
      Optional<ObjectNode> written = objects.of(schema);
      if (written.isPresent()) {
        ObjectNode object = written.get();
        switch (from) {
          case DRAFT_04 -> edits.addAll(bounds(document, object));
          case DRAFT_07 -> edits.addAll(since2019(document, object));
          case DRAFT_2019_09 -> edits.addAll(since2020(document, object));
          case DRAFT_06, DRAFT_2020_12 -> {}
        }
      }
    }
    return Outermost.of(edits);
  }

  /// `exclusiveMinimum: true` makes a bound of `minimum` exclusive; the next draft has the bound
  /// itself there.
  private static List<TextEdit> bounds(JsonSchemaDocument document, ObjectNode object) {
    MemberEdits edits = new MemberEdits(document.tree(), object);
    bound(document, object, "minimum", "exclusiveMinimum", edits);
    bound(document, object, "maximum", "exclusiveMaximum", edits);
    return edits.edits();
  }

  private static void bound(
      JsonSchemaDocument document,
      ObjectNode object,
      String bound,
      String exclusive,
      MemberEdits edits) {
    if (object.get(exclusive).orElse(null) instanceof BooleanNode flag) {
      Optional<TreeNode> value = object.get(bound);
      if (flag.value() && value.isPresent()) {
        edits.remove(bound);
        edits.set(exclusive, KeywordEdits.written(document.tree(), value.get()));
      } else {
        edits.remove(exclusive);
      }
    }
  }

  private static List<TextEdit> since2019(JsonSchemaDocument document, ObjectNode object) {
    List<TextEdit> edits = new ArrayList<>();
    if (object.get("dependencies").orElse(null) instanceof ObjectNode byName) {
      edits.addAll(dependencies(document, object, byName));
    }
    return edits;
  }

  /// Those on names and those on schemas have a keyword each; where there are both, what is on
  /// schemas stays in its place.
  private static List<TextEdit> dependencies(
      JsonSchemaDocument document, ObjectNode object, ObjectNode byName) {
    List<Member> onNames =
        byName.members().stream().filter(member -> member.value() instanceof ArrayNode).toList();
    boolean mixed = !onNames.isEmpty() && onNames.size() < byName.members().size();
    if (!mixed) {
      return List.of();
    }
    List<TextEdit> edits = new ArrayList<>();
    edits.addAll(
        TreeEdits.removeMembers(
            document.tree(),
            byName,
            onNames.stream().map(member -> member.key().value()).collect(Collectors.toSet())));
    edits.addAll(
        MemberTexts.insert(
            document.tree(),
            object,
            object.members().indexOf(object.member("dependencies").orElseThrow()) + 1,
            List.of(
                MemberTexts.holding(
                    document.tree(),
                    "dependentRequired",
                    onNames.stream()
                        .map(member -> MemberTexts.cut(document.text(), member.range()))
                        .toList(),
                    MemberTexts.isSpread(document.tree(), byName))),
            true));
    return edits;
  }

  private List<TextEdit> since2020(JsonSchemaDocument document, ObjectNode object) {
    MemberEdits edits = new MemberEdits(document.tree(), object);
    boolean tuple = object.get("items").orElse(null) instanceof ArrayNode;
    if (!tuple) {
      // Without a list of items it never had an effect.
      edits.remove("additionalItems");
    }
    if (object.get("$recursiveAnchor").orElse(null) instanceof BooleanNode flag && !flag.value()) {
      edits.remove("$recursiveAnchor");
    }
    return edits.edits();
  }

  /// The new name of a keyword.
  Optional<String> renamed(ObjectNode object, Member member, ObjectSchema schema) {
    String key = member.key().value();
    return Optional.ofNullable(
        switch (from) {
          case DRAFT_04 -> key.equals("id") && member.value() instanceof StringNode ? "$id" : null;
          case DRAFT_07 ->
              switch (key) {
                case "definitions" -> object.get("$defs").isEmpty() ? "$defs" : null;
                case "$id" -> isAnchor(member) ? "$anchor" : null;
                case "dependencies" ->
                    member.value() instanceof ObjectNode byName
                        ? byName.members().stream()
                                .anyMatch(one -> one.value() instanceof ArrayNode)
                            ? "dependentRequired"
                            : "dependentSchemas"
                        : null;
                default -> null;
              };
          case DRAFT_2019_09 ->
              switch (key) {
                case "items" -> member.value() instanceof ArrayNode ? "prefixItems" : null;
                case "additionalItems" -> "items";
                case "$recursiveAnchor" -> "$dynamicAnchor";
                case "$recursiveRef" -> isDynamic(schema) ? "$dynamicRef" : "$ref";
                default -> null;
              };
          case DRAFT_06, DRAFT_2020_12 -> null;
        });
  }

  /// An id that is only a fragment names a place in its file.
  private static boolean isAnchor(Member member) {
    return member.value() instanceof StringNode text
        && text.value().startsWith("#")
        && text.value().length() > 1;
  }

  /// Whether a recursive reference leads to where it may be redirected from.
  private static boolean isDynamic(ObjectSchema schema) {
    return schema
        .value("$recursiveRef", KeywordValue.Reference.class)
        .flatMap(KeywordValue.Reference::dynamic)
        .isPresent();
  }

  /// What a keyword that gets another name holds now.
  Optional<String> value(Member member, String name) {
    return switch (name) {
      case "$anchor" ->
          Optional.of(JsonQuotes.quote(((StringNode) member.value()).value().substring(1)));
      case "$dynamicAnchor" -> Optional.of(JsonQuotes.quote(ANCHOR));
      case "$dynamicRef" -> Optional.of(JsonQuotes.quote("#" + ANCHOR));
      case String other -> Optional.empty();
    };
  }
}
