package dev.meshwright.schema.jsonschema.edit;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.jsonschema.Dialect;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.jsonschema.JsonType;
import dev.meshwright.model.jsonschema.KeywordKind;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.BooleanNode;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.NullNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import dev.meshwright.schema.jsonschema.JsonNullability;
import dev.meshwright.schema.jsonschema.JsonSchemas;
import dev.meshwright.text.JsonText;
import dev.meshwright.text.MemberEdits;
import dev.meshwright.text.TreeEdits;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Gives schemas other types and keeps them sound: null stays allowed, what says nothing of the new
/// type goes, and a default that no longer fits becomes one that does.
final class TypeEdits {

  private static final Set<String> SHAPE =
      Set.of("type", "$ref", "$dynamicRef", "$recursiveRef", "anyOf", "oneOf", "allOf", "format");

  private static final Set<String> CONDITIONS = Set.of("not", "if", "then", "else");

  private final JsonSchemaDocument document;

  TypeEdits(JsonSchemaDocument document) {
    this.document = document;
  }

  List<TextEdit> change(Place place, String written) {
    Optional<WrittenSchema> wanted = WrittenSchema.read(written);
    if (wanted.isEmpty()) {
      return List.of();
    }
    return switch (place.node()) {
      case ObjectNode object when place.object().isPresent() ->
          change(place, place.object().get(), object, wanted.get());
      case BooleanNode truth when !wanted.get().keywords().isEmpty() ->
          TreeEdits.replace(truth, wanted.get().json());
      case TreeNode other -> List.of();
    };
  }

  private List<TextEdit> change(
      Place place, ObjectSchema schema, ObjectNode object, WrittenSchema wanted) {
    Optional<JsonNullability.Form> form = JsonNullability.of(schema);
    boolean staysNull = form.isPresent() && !wanted.saysNull();
    boolean flagged = staysNull && form.get() == JsonNullability.Form.FLAG;
    WrittenSchema plain = withoutEmpty(wanted, object);
    WrittenSchema now = staysNull && !flagged ? plain.orNull(isNullFirst(object)) : plain;
    Set<JsonType> types = EnumSet.noneOf(JsonType.class);
    types.addAll(wanted.types());
    if (staysNull && !types.isEmpty()) {
      types.add(JsonType.NULL);
    }
    Set<String> gone = new LinkedHashSet<>();
    for (Member member : object.members()) {
      String key = member.key().value();
      boolean flag = key.equals(NullEdits.NULLABLE) && form.isPresent() && !flagged;
      if (!now.has(key) && (flag || !stays(member, schema, types))) {
        gone.add(key);
      }
    }
    now = besideOthers(now, schema, object, gone);
    if (isNeeded(place, object, now, gone)) {
      return List.of();
    }
    MemberEdits edits = new MemberEdits(document.tree(), object);
    gone.forEach(edits::remove);
    now.keywords().forEach((key, json) -> edits.set(key, json, KeywordOrder.index(object, key)));
    if (!now.has("default")) {
      object
          .get("default")
          .ifPresent(value -> mend(value, now(object, wanted, gone), types, wanted, edits));
    }
    return wanted.has("$ref") && neverEnds(edits.edits()) ? List.of() : edits.edits();
  }

  /// Whether a reference would lead back to itself before any value is looked at.
  private boolean neverEnds(List<TextEdit> edits) {
    String after = TextEdits.apply(document.text(), edits);
    return loops(after) > loops(document.text());
  }

  private long loops(String text) {
    return JsonSchemas.parse(document.file(), text, FileSource.empty(), document.dialect())
        .problems()
        .stream()
        .filter(problem -> problem.rule().equals("json-ref-loop"))
        .count();
  }

  /// An object keeps the properties it has.
  private static WrittenSchema withoutEmpty(WrittenSchema wanted, ObjectNode object) {
    boolean has = object.get(PropertyList.PROPERTIES).isPresent();
    return has && wanted.keywords().getOrDefault(PropertyList.PROPERTIES, "").equals("{}")
        ? wanted.without(PropertyList.PROPERTIES)
        : wanted;
  }

  private static boolean isNullFirst(ObjectNode object) {
    return object.get("type").orElse(null) instanceof ArrayNode list
        && list.items().getFirst() instanceof StringNode word
        && word.value().equals("null");
  }

  /// Whether a keyword that the new type does not have stays.
  ///
  /// @param types of the new type; none where it does not say
  private static boolean stays(Member member, ObjectSchema schema, Set<JsonType> types) {
    String key = member.key().value();
    if (SHAPE.contains(key)) {
      return false;
    }
    if (CONDITIONS.contains(key)) {
      return schema.types().stream().anyMatch(types::contains);
    }
    return switch (key) {
      case "enum" ->
          member.value() instanceof ArrayNode list
              && !types.isEmpty()
              && list.items().stream().allMatch(item -> WrittenSchema.isOf(item, types));
      case "const" -> !types.isEmpty() && WrittenSchema.isOf(member.value(), types);
      default ->
          !TypeKeywords.isOfType(key) || (!types.isEmpty() && TypeKeywords.applies(key, types));
    };
  }

  /// Until draft-07 a reference has what stands beside it ignored.
  private static WrittenSchema besideOthers(
      WrittenSchema now, ObjectSchema schema, ObjectNode object, Set<String> gone) {
    boolean ignores =
        now.has("$ref")
            && !schema.dialect().atLeast(Dialect.DRAFT_2019_09)
            && object.members().stream()
                .map(member -> member.key().value())
                .anyMatch(key ->
                    !gone.contains(key)
                        && !now.has(key)
                        && !KeywordKind.isHarmlessBesideReference(key));
    return ignores ? new WrittenSchema(Map.of("allOf", "[" + now.json() + "]")) : now;
  }

  /// Whether something refers to a part that would go.
  private boolean isNeeded(Place place, ObjectNode object, WrittenSchema now, Set<String> gone) {
    SchemaReferences references = SchemaReferences.of(document);
    for (Member member : object.members()) {
      String key = member.key().value();
      boolean replaced =
          now.value(key)
              .filter(value -> !JsonText.compact(value).equals(JsonText.compact(member.value())))
              .isPresent();
      if ((gone.contains(key) || replaced) && references.isNeededInside(place, key)) {
        return true;
      }
    }
    return false;
  }

  /// The values that the schema will have to choose from, if it has.
  private static Optional<ArrayNode> now(
      ObjectNode object, WrittenSchema wanted, Set<String> gone) {
    return wanted
        .value("enum")
        .or(() -> object.get("enum").filter(list -> !gone.contains("enum")))
        .filter(ArrayNode.class::isInstance)
        .map(ArrayNode.class::cast);
  }

  private void mend(
      TreeNode value,
      Optional<ArrayNode> values,
      Set<JsonType> types,
      WrittenSchema wanted,
      MemberEdits edits) {
    Set<JsonType> possible = wanted.has("$ref") ? new LocalTypes(document).of(wanted) : types;
    boolean isAny = wanted.keywords().isEmpty();
    boolean listed =
        values.isEmpty()
            || values.get().items().stream()
                .anyMatch(item -> JsonText.compact(item).equals(JsonText.compact(value)))
            || (value instanceof NullNode && types.contains(JsonType.NULL));
    if (isAny || (listed && WrittenSchema.isOf(value, possible))) {
      return;
    }
    Optional<String> mended =
        values
            .map(list -> JsonText.compact(list.items().getFirst()))
            .or(() -> types.contains(JsonType.NULL) ? Optional.of("null") : plain(types));
    mended.ifPresentOrElse(json -> edits.set("default", json), () -> edits.remove("default"));
  }

  /// The plainest value of some types.
  private static Optional<String> plain(Set<JsonType> types) {
    return types.stream()
        .findFirst()
        .map(type ->
            switch (type) {
              case NULL -> "null";
              case BOOLEAN -> "false";
              case INTEGER, NUMBER -> "0";
              case STRING -> "\"\"";
              case ARRAY -> "[]";
              case OBJECT -> "{}";
            });
  }
}
