package dev.meshwright.schema.jsonschema.edit;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.json.JsonQuotes;
import dev.meshwright.model.jsonschema.Dialect;
import dev.meshwright.model.jsonschema.JsonSchema;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.jsonschema.JsonType;
import dev.meshwright.model.jsonschema.Keyword;
import dev.meshwright.model.jsonschema.KeywordKind;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.NullNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.model.tree.TreeNode;
import dev.meshwright.schema.jsonschema.JsonNullability;
import dev.meshwright.text.MemberEdits;
import dev.meshwright.text.MemberTexts;
import dev.meshwright.text.TreeEdits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Lets schemas allow null, or no longer.
final class NullEdits {

  static final String NULL = "{\"type\": \"null\"}";
  static final String NULLABLE = "nullable";

  private static final List<String> CHOICES = List.of("anyOf", "oneOf");
  private static final List<String> WRAPPED = List.of("$ref", "allOf");

  private final JsonSchemaDocument document;
  private final TreeDocument tree;

  NullEdits(JsonSchemaDocument document) {
    this.document = document;
    this.tree = document.tree();
  }

  /// Whether a schema says what values there are, so that null can come and go.
  static boolean canChange(Place place) {
    return place
        .object()
        .filter(schema -> schema.keyword("const").isEmpty())
        .filter(schema -> !schema.types().equals(Set.of(JsonType.NULL)))
        .filter(schema ->
            !schema.types().isEmpty()
                || PlaceFinder.list(place).isPresent()
                || CHOICES.stream().anyMatch(name -> list(schema, name).isPresent())
                || WRAPPED.stream().anyMatch(name -> schema.keyword(name).isPresent()))
        .isPresent();
  }

  List<TextEdit> set(Place place, boolean nullable) {
    if (!canChange(place)) {
      return List.of();
    }
    ObjectSchema schema = place.object().orElseThrow();
    Optional<JsonNullability.Form> form = JsonNullability.of(schema);
    if (nullable == form.isPresent()) {
      return List.of();
    }
    return nullable ? allow(place, schema) : forbid(place, schema, form.orElseThrow());
  }

  /// Whether the file says it in the way of OpenAPI.
  boolean usesFlag() {
    return new PlaceFinder(document)
        .schemas().stream().anyMatch(schema -> schema.keyword(NULLABLE).isPresent());
  }

  private List<TextEdit> allow(Place place, ObjectSchema schema) {
    List<TextEdit> edits = new ArrayList<>();
    Optional<ArrayNode> values = PlaceFinder.list(place).filter(list -> !hasNull(list));
    if (usesFlag()) {
      edits.addAll(new KeywordEdits(tree).set(place, NULLABLE, "true"));
    } else if (!schema.types().isEmpty()) {
      edits.addAll(addType(schema.keyword("type").orElseThrow().node()));
    } else if (values.isEmpty()) {
      return branch(place, schema);
    }
    values.ifPresent(
        list -> edits.addAll(TreeEdits.insertItem(tree, list, list.items().size(), "null")));
    return edits;
  }

  private List<TextEdit> addType(TreeNode type) {
    return type instanceof ArrayNode list
        ? TreeEdits.insertItem(tree, list, list.items().size(), "\"null\"")
        : TreeEdits.replace(type, "[" + KeywordEdits.written(tree, type) + ", \"null\"]");
  }

  /// A branch for null, beside those that are there or beside the reference.
  private List<TextEdit> branch(Place place, ObjectSchema schema) {
    Optional<ArrayNode> choice =
        CHOICES.stream().flatMap(name -> list(schema, name).stream()).findFirst();
    if (choice.isPresent()) {
      return TreeEdits.insertItem(tree, choice.get(), choice.get().items().size(), NULL);
    }
    ObjectNode object = place.written().orElseThrow();
    String wrapped =
        WRAPPED.stream().filter(k -> object.get(k).isPresent()).findFirst().orElseThrow();
    if (SchemaReferences.of(document).isNeededInside(place, wrapped)) {
      return List.of();
    }
    String value = KeywordEdits.written(tree, object.get(wrapped).orElseThrow());
    return new MemberEdits(tree, object)
        .remove(wrapped)
        .set("anyOf", "[{" + JsonQuotes.quote(wrapped) + ": " + value + "}, " + NULL + "]")
        .edits();
  }

  private List<TextEdit> forbid(Place place, ObjectSchema schema, JsonNullability.Form form) {
    List<TextEdit> edits =
        new ArrayList<>(
            switch (form) {
              case TYPE -> removeType(schema.keyword("type").orElseThrow().node());
              case BRANCH -> removeBranch(place, schema);
              case FLAG -> new KeywordEdits(tree).remove(place, NULLABLE);
              case VALUE -> List.of();
            });
    PlaceFinder.list(place)
        .filter(list -> list.items().size() > 1)
        .ifPresent(list -> edits.addAll(removeItems(list, NullNode.class::isInstance)));
    return edits;
  }

  private List<TextEdit> removeType(TreeNode type) {
    if (!(type instanceof ArrayNode list)) {
      return List.of();
    }
    List<TreeNode> others = list.items().stream().filter(item -> !isNullType(item)).toList();
    return others.size() == 1
        ? TreeEdits.replace(list, KeywordEdits.written(tree, others.getFirst()))
        : removeItems(list, NullEdits::isNullType);
  }

  private static boolean isNullType(TreeNode item) {
    return item instanceof StringNode word && word.value().equals("null");
  }

  private List<TextEdit> removeItems(ArrayNode list, Predicate<TreeNode> gone) {
    Set<Integer> indexes =
        IntStream.range(0, list.items().size())
            .filter(index -> gone.test(list.items().get(index)))
            .boxed()
            .collect(Collectors.toSet());
    return TreeEdits.removeItems(tree, list, indexes);
  }

  private List<TextEdit> removeBranch(Place place, ObjectSchema schema) {
    Keyword keyword = JsonNullability.choice(schema).orElseThrow();
    ObjectNode object = place.written().orElseThrow();
    String branches = schema.id().child(keyword.name()).pointer();
    boolean holdsOthers = keyword.value().inner().stream().anyMatch(branch -> !isOnlyNull(branch));
    if (!(keyword.node() instanceof ArrayNode list)
        || !holdsOthers
        || SchemaReferences.of(document).into(branches).findAny().isPresent()) {
      return List.of();
    }
    List<TreeNode> others = list.items().stream().filter(item -> !isNullSchema(item)).toList();
    if (others.size() == 1
        && others.getFirst() instanceof ObjectNode only
        && fitsInto(only, object, schema.dialect())) {
      // The only branch left says it by itself.
      Member member = object.member(keyword.name()).orElseThrow();
      return MemberTexts.replace(
          tree, object, member, only.members().stream().map(Member::range).toList());
    }
    return removeItems(list, NullEdits::isNullSchema);
  }

  private static boolean isOnlyNull(JsonSchema branch) {
    return branch instanceof ObjectSchema object && object.types().equals(Set.of(JsonType.NULL));
  }

  /// Whether the members of a branch can stand in the schema itself.
  private static boolean fitsInto(ObjectNode branch, ObjectNode schema, Dialect dialect) {
    boolean ignores = branch.get("$ref").isPresent() && !dialect.atLeast(Dialect.DRAFT_2019_09);
    return !branch.members().isEmpty()
        && branch.members().stream().allMatch(member -> schema.get(member.key().value()).isEmpty())
        && (!ignores
            || schema.members().stream()
                .map(member -> member.key().value())
                .allMatch(
                    key -> CHOICES.contains(key) || KeywordKind.isHarmlessBesideReference(key)));
  }

  private static boolean isNullSchema(TreeNode item) {
    return item instanceof ObjectNode object
        && object.members().size() == 1
        && object.get("type").filter(NullEdits::isNullType).isPresent();
  }

  private static boolean hasNull(ArrayNode list) {
    return list.items().stream().anyMatch(NullNode.class::isInstance);
  }

  private static Optional<ArrayNode> list(ObjectSchema schema, String keyword) {
    return schema
        .keyword(keyword)
        .map(Keyword::node)
        .filter(ArrayNode.class::isInstance)
        .map(ArrayNode.class::cast);
  }
}
