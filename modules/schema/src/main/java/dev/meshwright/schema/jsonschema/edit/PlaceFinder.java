package dev.meshwright.schema.jsonschema.edit;

import dev.meshwright.model.jsonschema.JsonSchema;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.jsonschema.Keyword;
import dev.meshwright.model.jsonschema.KeywordValue;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds what operations name: the paths of the structure.
public final class PlaceFinder {

  private final JsonSchemaDocument document;

  public PlaceFinder(JsonSchemaDocument document) {
    this.document = document;
  }

  /// A value of an enum.
  ///
  /// @param owner the schema that has the enum
  public record Value(Place owner, ArrayNode list, int index) {

    public TreeNode node() {
      return list.items().get(index);
    }
  }

  /// The schema that a path leads to.
  public Optional<Place> find(List<String> path) {
    Optional<Place> place =
        Optional.of(
            new Place(
                List.of(),
                Place.Kind.ROOT,
                "",
                "",
                document.root(),
                document.tree().root(),
                Optional.empty()));
    for (String step : path) {
      place = place.flatMap(around -> step(around, step));
    }
    return place;
  }

  /// The value of an enum that a path leads to.
  public Optional<Value> value(List<String> path) {
    if (path.isEmpty()) {
      return Optional.empty();
    }
    String step = path.getLast();
    return find(path.subList(0, path.size() - 1))
        .flatMap(owner ->
            list(owner)
                .flatMap(list -> {
                  for (int index = 0; index < list.items().size(); index++) {
                    if (valueStep(list.items().get(index)).equals(step)) {
                      return Optional.of(new Value(owner, list, index));
                    }
                  }
                  return Optional.empty();
                }));
  }

  /// The values of the enum that a schema has.
  public static Optional<ArrayNode> list(Place owner) {
    return owner
        .object()
        .flatMap(schema -> schema.keyword("enum"))
        .filter(keyword -> keyword.value() instanceof KeywordValue.Values)
        .map(Keyword::node)
        .filter(ArrayNode.class::isInstance)
        .map(ArrayNode.class::cast);
  }

  private String valueStep(TreeNode item) {
    return item instanceof StringNode word
        ? "enum " + word.value()
        : "value " + item.range().of(document.text());
  }

  private static Optional<Place> step(Place around, String step) {
    int blank = step.indexOf(' ');
    String keyword = blank < 0 ? step : step.substring(0, blank);
    String name = blank < 0 ? "" : step.substring(blank + 1);
    return around
        .object()
        .flatMap(schema -> schema.keyword(keyword))
        .flatMap(found -> inside(around, found, step, name));
  }

  private static Optional<Place> inside(Place around, Keyword keyword, String step, String name) {
    return switch (keyword.value()) {
      case KeywordValue.NamedSchemas(Map<String, JsonSchema> schemas)
          when keyword.node() instanceof ObjectNode object ->
          object
              .get(name)
              .flatMap(node ->
                  Optional.ofNullable(schemas.get(name))
                      .map(schema ->
                          place(around, kind(keyword.name()), keyword, step, name, schema, node)));
      case KeywordValue.Schema(JsonSchema schema) when name.isEmpty() ->
          Optional.of(
              place(around, Place.Kind.SINGLE, keyword, step, name, schema, keyword.node()));
      case KeywordValue.Schemas(List<JsonSchema> schemas)
          when keyword.node() instanceof ArrayNode list
              && name.matches("[1-9][0-9]{0,8}")
              && Integer.parseInt(name) <= Math.min(schemas.size(), list.items().size()) -> {
        int index = Integer.parseInt(name) - 1;
        yield Optional.of(
            place(
                around,
                Place.Kind.BRANCH,
                keyword,
                step,
                name,
                schemas.get(index),
                list.items().get(index)));
      }
      case KeywordValue other -> Optional.empty();
    };
  }

  private static Place.Kind kind(String keyword) {
    return switch (keyword) {
      case "properties" -> Place.Kind.PROPERTY;
      case "patternProperties" -> Place.Kind.PATTERN;
      default -> Place.Kind.DEFINITION;
    };
  }

  private static Place place(
      Place around,
      Place.Kind kind,
      Keyword keyword,
      String step,
      String name,
      JsonSchema schema,
      TreeNode node) {
    List<String> path = new ArrayList<>(around.path());
    path.add(step);
    return new Place(path, kind, keyword.name(), name, schema, node, Optional.of(around));
  }

  /// Every schema of the file that is written as an object, in the order of the text.
  List<ObjectSchema> schemas() {
    return document.schemas().values().stream()
        .filter(schema -> schema.id().file().equals(document.file()))
        .filter(ObjectSchema.class::isInstance)
        .map(ObjectSchema.class::cast)
        .sorted((one, other) -> one.range().compareTo(other.range()))
        .toList();
  }
}
