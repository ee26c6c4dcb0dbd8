package dev.meshwright.schema.jsonschema;

import dev.meshwright.model.jsonschema.BooleanSchema;
import dev.meshwright.model.jsonschema.JsonSchema;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.jsonschema.JsonType;
import dev.meshwright.model.jsonschema.KeywordValue;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.model.structure.FieldType;
import dev.meshwright.model.structure.FieldWidening;
import dev.meshwright.model.structure.Presence;
import dev.meshwright.model.structure.RecordField;
import dev.meshwright.model.structure.RecordType;
import dev.meshwright.model.structure.TypeRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The objects that a JSON Schema describes, as far as `properties`, `required`, `type` and
/// references say: its root, and its definitions.
public final class JsonSchemaRecordTypes {

  private static final int MOST_REFERENCES = 32;

  /// Lists in lists may go on for ever through references.
  private static final int MOST_LISTS = 20;

  private final JsonSchemaDocument document;

  private JsonSchemaRecordTypes(JsonSchemaDocument document) {
    this.document = document;
  }

  /// The root first, if it names properties.
  public static List<RecordType> of(JsonSchemaDocument document) {
    JsonSchemaRecordTypes records = new JsonSchemaRecordTypes(document);
    List<RecordType> found = new ArrayList<>();
    if (records.followed(document.root()) instanceof ObjectSchema root) {
      String file = document.file().substring(document.file().lastIndexOf('/') + 1);
      String title = root.text("title").orElse("object");
      records.add(
          file.substring(0, Math.max(0, file.indexOf('.'))),
          title,
          RecordType.Rows.ALL,
          root,
          found);
      if (document.root() instanceof ObjectSchema written) {
        for (String definitions : List.of("$defs", "definitions")) {
          written
              .schemas(definitions)
              .forEach((key, schema) -> {
                if (records.followed(schema) instanceof ObjectSchema object
                    && !object.schemas("properties").isEmpty()) {
                  records.add(key, key, RecordType.Rows.NONE, object, found);
                }
              });
        }
      }
    }
    return found;
  }

  private void add(
      String name,
      String fullName,
      RecordType.Rows rows,
      ObjectSchema schema,
      List<RecordType> found) {
    if (schema.value("properties", KeywordValue.NamedSchemas.class).isPresent()) {
      found.add(
          new RecordType(
              name,
              fullName,
              document.file(),
              rows,
              RecordType.Naming.EXACT,
              isClosed(schema) ? RecordType.Further.FORBIDDEN : RecordType.Further.KEPT,
              fields(schema)));
    }
  }

  private static boolean isClosed(ObjectSchema schema) {
    return List.of("additionalProperties", "unevaluatedProperties").stream()
        .flatMap(keyword -> schema.value(keyword, KeywordValue.Schema.class).stream())
        .anyMatch(found -> found.schema() instanceof BooleanSchema truth && !truth.value());
  }

  private List<RecordField> fields(ObjectSchema schema) {
    Set<String> required = schema.required();
    List<RecordField> fields = new ArrayList<>();
    schema
        .schemas("properties")
        .forEach((name, value) -> fields.add(field(name, value, required.contains(name))));
    return fields;
  }

  private RecordField field(String name, JsonSchema written, boolean required) {
    Optional<ObjectSchema> schema =
        followed(written) instanceof ObjectSchema object ? Optional.of(object) : Optional.empty();
    return new RecordField(
        name,
        List.of(),
        type(schema),
        required ? Presence.REQUIRED : Presence.OPTIONAL,
        false,
        schema
            .map(found ->
                found.keywords().values().stream()
                    .flatMap(own -> RecordField.Attribute.of(own.name(), own.node()).stream())
                    .toList())
            .orElse(List.of()),
        document.locate(written.id(), written.range()),
        written instanceof ObjectSchema own && own.id().file().equals(document.file())
            ? new JsonFieldWidening(document, name, own)
            : FieldWidening.none());
  }

  private TypeRef type(Optional<ObjectSchema> schema) {
    Set<JsonType> types = schema.map(ObjectSchema::types).orElse(Set.of());
    return new TypeRef(
        schema.map(found -> values(found, 0)).orElseGet(JsonSchemaRecordTypes::anything),
        types.stream().map(JsonType::keyword).sorted().collect(Collectors.joining(" or ")),
        Optional.empty(),
        types.isEmpty() || types.contains(JsonType.NULL),
        () -> schema.map(this::nested).orElse(List.of()));
  }

  private List<RecordField> nested(ObjectSchema schema) {
    Optional<JsonSchema> items =
        schema.value("items", KeywordValue.Schema.class).map(KeywordValue.Schema::schema);
    return items.map(this::followed).orElse(schema) instanceof ObjectSchema object
        ? fields(object)
        : List.of();
  }

  private static FieldType anything() {
    return new FieldType.Any("anything");
  }

  private FieldType values(JsonSchema schema, int lists) {
    if (lists > MOST_LISTS
        || !(schema instanceof ObjectSchema object)
        || object.types().isEmpty()) {
      return anything();
    }
    List<FieldType> options =
        object.types().stream()
            .filter(type -> type != JsonType.NULL)
            .sorted(Comparator.naturalOrder())
            .map(type -> values(object, type, lists))
            .toList();
    return switch (options.size()) {
      case 0 -> new FieldType.Unknown("anything");
      case 1 -> options.getFirst();
      default ->
          new FieldType.Choice(
              String.join(" or ", options.stream().map(FieldType::word).toList()), options, false);
    };
  }

  private FieldType values(ObjectSchema schema, JsonType type, int lists) {
    String word = type.keyword();
    return switch (type) {
      case BOOLEAN -> new FieldType.Bool(word);
      case INTEGER -> new FieldType.Int(word, 0, true, true);
      case NUMBER -> new FieldType.AnyNumber(word);
      case STRING ->
          new FieldType.Text(word, FieldType.WrittenAsText.TIMES_AND_BYTES, schema.text("format"));
      case NULL -> new FieldType.Unknown(word);
      case ARRAY ->
          schema
              .value("items", KeywordValue.Schema.class)
              .<FieldType>map(items -> {
                FieldType item = values(followed(items.schema()), lists + 1);
                return new FieldType.ListOf("array of " + item.word(), item);
              })
              .orElseGet(() -> new FieldType.ListOf(word, anything()));
      case OBJECT ->
          schema.keyword("properties").isPresent()
              ? new FieldType.Struct(word, isClosed(schema), () -> fields(schema))
              : new FieldType.MapOf(word, anything());
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
