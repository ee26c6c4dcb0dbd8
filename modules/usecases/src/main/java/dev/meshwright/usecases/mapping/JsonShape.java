package dev.meshwright.usecases.mapping;

import dev.meshwright.model.Severity;
import dev.meshwright.model.jsonschema.BooleanSchema;
import dev.meshwright.model.jsonschema.JsonSchema;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.jsonschema.JsonType;
import dev.meshwright.model.jsonschema.KeywordValue;
import dev.meshwright.model.jsonschema.ObjectSchema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The row that the schema of a JSON object describes, as far as `properties`, `required`, `type`
/// and references say; what other keywords demand is for the rows themselves.
final class JsonShape {

  private static final int MOST_REFERENCES = 32;

  /// Lists in lists may go on for ever through references.
  private static final int MOST_LISTS = 20;

  private final JsonSchemaDocument document;

  private JsonShape(JsonSchemaDocument document) {
    this.document = document;
  }

  /// Empty when the schema names no properties.
  static Optional<Shape> of(JsonSchemaDocument document) {
    JsonShape shapes = new JsonShape(document);
    if (!(shapes.followed(document.root()) instanceof ObjectSchema root)
        || root.keyword("properties").isEmpty()) {
      return Optional.empty();
    }
    String name =
        root.value("title", KeywordValue.Text.class).map(KeywordValue.Text::text).orElse("object");
    return Optional.of(
        new Shape(
            document.file(),
            name,
            shapes.fields(root),
            Shape.Naming.EXACT,
            false,
            closed(root) ? Severity.ERROR : Severity.INFO));
  }

  private static boolean closed(ObjectSchema schema) {
    return List.of("additionalProperties", "unevaluatedProperties").stream()
        .flatMap(keyword -> schema.value(keyword, KeywordValue.Schema.class).stream())
        .anyMatch(found -> found.schema() instanceof BooleanSchema truth && !truth.value());
  }

  private List<ShapeField> fields(ObjectSchema schema) {
    Set<String> required =
        schema
            .value("required", KeywordValue.Names.class)
            .map(names -> Set.copyOf(names.names()))
            .orElse(Set.of());
    Map<String, JsonSchema> properties =
        schema
            .value("properties", KeywordValue.NamedSchemas.class)
            .map(KeywordValue.NamedSchemas::schemas)
            .orElse(Map.of());
    List<ShapeField> fields = new ArrayList<>();
    properties.forEach((name, value) -> fields.add(field(name, value, required.contains(name))));
    return fields;
  }

  private ShapeField field(String name, JsonSchema written, boolean required) {
    JsonSchema schema = followed(written);
    Set<JsonType> types = schema instanceof ObjectSchema object ? types(object) : Set.of();
    return new ShapeField(
        name,
        List.of(),
        type(schema, 0),
        !required || types.isEmpty() || types.contains(JsonType.NULL),
        required,
        document.locate(written.id(), written.range()),
        written instanceof ObjectSchema own && own.id().file().equals(document.file())
            ? new JsonFieldEdits(document.file(), name, own)
            : FieldEdits.none());
  }

  private static Set<JsonType> types(ObjectSchema schema) {
    return schema
        .value("type", KeywordValue.Types.class)
        .map(KeywordValue.Types::types)
        .orElse(Set.of());
  }

  private FieldType type(JsonSchema schema, int lists) {
    if (lists > MOST_LISTS || !(schema instanceof ObjectSchema object)) {
      return new FieldType.Unknown("anything");
    }
    List<FieldType> options =
        types(object).stream()
            .filter(type -> type != JsonType.NULL)
            .sorted(Comparator.naturalOrder())
            .map(type -> type(object, type, lists))
            .toList();
    return switch (options.size()) {
      case 0 -> new FieldType.Unknown("anything");
      case 1 -> options.getFirst();
      default ->
          new FieldType.Choice(
              String.join(" or ", options.stream().map(FieldType::word).toList()), options);
    };
  }

  private FieldType type(ObjectSchema schema, JsonType type, int lists) {
    String word = type.keyword();
    return switch (type) {
      case BOOLEAN -> new FieldType.Truth(word);
      case INTEGER -> new FieldType.Whole(word, 0, true, true);
      case NUMBER -> new FieldType.AnyNumber(word);
      case STRING -> new FieldType.Text(word, FieldType.WrittenAsText.MOMENTS_AND_BYTES);
      case NULL -> new FieldType.Unknown(word);
      case ARRAY ->
          schema
              .value("items", KeywordValue.Schema.class)
              .<FieldType>map(items -> {
                FieldType item = type(followed(items.schema()), lists + 1);
                return new FieldType.ListOf("array of " + item.word(), item);
              })
              .orElseGet(() -> new FieldType.ListOf(word, new FieldType.Unknown("anything")));
      case OBJECT ->
          schema.keyword("properties").isPresent()
              ? new FieldType.Struct(word, closed(schema), () -> fields(schema))
              : new FieldType.MapOf(word, new FieldType.Unknown("anything"));
    };
  }

  /// What a schema that is a mere reference leads to.
  private JsonSchema followed(JsonSchema schema) {
    JsonSchema current = schema;
    for (int i = 0; i < MOST_REFERENCES; i++) {
      Optional<JsonSchema> next =
          current instanceof ObjectSchema object
              ? object.value("$ref", KeywordValue.Reference.class).flatMap(document::target)
              : Optional.empty();
      if (next.isEmpty()) {
        return current;
      }
      current = next.get();
    }
    return current;
  }
}
