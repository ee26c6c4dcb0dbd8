package dev.meshwright.usecases.contract;

import dev.meshwright.model.contract.LogicalType;
import dev.meshwright.model.jsonschema.JsonSchema;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.jsonschema.JsonType;
import dev.meshwright.model.jsonschema.KeywordValue;
import dev.meshwright.model.jsonschema.ObjectSchema;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The objects that a JSON Schema describes: its root, under the file's name and under its title,
/// and its definitions.
final class JsonTables {

  private static final int MOST_REFERENCES = 32;

  private final JsonSchemaDocument document;

  private JsonTables(JsonSchemaDocument document) {
    this.document = document;
  }

  static List<SchemaTable> of(JsonSchemaDocument document) {
    JsonTables tables = new JsonTables(document);
    List<SchemaTable> found = new ArrayList<>();
    if (tables.followed(document.root()) instanceof ObjectSchema root) {
      String file = document.file();
      String name = file.substring(file.lastIndexOf('/') + 1);
      tables.add(name.substring(0, Math.max(0, name.indexOf('.'))), root, found);
      if (document.root() instanceof ObjectSchema written) {
        for (String definitions : List.of("$defs", "definitions")) {
          tables
              .named(written, definitions)
              .forEach((key, schema) -> {
                if (tables.followed(schema) instanceof ObjectSchema object) {
                  tables.add(key, object, found);
                }
              });
        }
      }
    }
    return found;
  }

  private void add(String name, ObjectSchema schema, List<SchemaTable> tables) {
    List<SchemaField> fields = fields(schema);
    if (!fields.isEmpty()) {
      tables.add(new SchemaTable(name, document.file(), fields));
    }
  }

  private List<SchemaField> fields(ObjectSchema schema) {
    Set<String> required =
        schema
            .value("required", KeywordValue.Names.class)
            .map(names -> Set.copyOf(names.names()))
            .orElse(Set.of());
    List<SchemaField> fields = new ArrayList<>();
    named(schema, "properties")
        .forEach((name, value) -> fields.add(field(name, value, required.contains(name))));
    return fields;
  }

  private Map<String, JsonSchema> named(ObjectSchema schema, String keyword) {
    return schema
        .value(keyword, KeywordValue.NamedSchemas.class)
        .map(KeywordValue.NamedSchemas::schemas)
        .orElse(Map.of());
  }

  private SchemaField field(String name, JsonSchema written, boolean required) {
    Optional<ObjectSchema> schema =
        followed(written) instanceof ObjectSchema object ? Optional.of(object) : Optional.empty();
    Set<JsonType> types =
        schema
            .flatMap(found -> found.value("type", KeywordValue.Types.class))
            .map(KeywordValue.Types::types)
            .orElse(Set.of());
    return new SchemaField(
        name,
        schema.map(found -> types(found, types)).orElse(Set.of()),
        types.stream().map(JsonType::keyword).sorted().collect(Collectors.joining(" or ")),
        !required || types.contains(JsonType.NULL),
        schema.flatMap(JsonTables::label),
        () -> schema.map(this::nested).orElse(List.of()));
  }

  private static Optional<String> label(ObjectSchema schema) {
    return schema.keywords().values().stream()
        .flatMap(keyword -> Labels.of(keyword.name(), keyword.node()).stream())
        .findFirst();
  }

  private List<SchemaField> nested(ObjectSchema schema) {
    Optional<JsonSchema> items =
        schema.value("items", KeywordValue.Schema.class).map(KeywordValue.Schema::schema);
    return items.map(this::followed).orElse(schema) instanceof ObjectSchema object
        ? fields(object)
        : List.of();
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

  private static Set<LogicalType> types(ObjectSchema schema, Set<JsonType> types) {
    Set<LogicalType> found = EnumSet.noneOf(LogicalType.class);
    for (JsonType type : types) {
      switch (type) {
        case STRING -> found.addAll(ofText(schema));
        case INTEGER -> found.addAll(Set.of(LogicalType.INTEGER, LogicalType.NUMBER));
        case NUMBER -> found.add(LogicalType.NUMBER);
        case BOOLEAN -> found.add(LogicalType.BOOLEAN);
        case ARRAY -> found.addAll(Set.of(LogicalType.ARRAY, LogicalType.VECTOR));
        case OBJECT -> found.addAll(Set.of(LogicalType.OBJECT, LogicalType.MAP));
        case NULL -> {}
      }
    }
    return found;
  }

  private static Set<LogicalType> ofText(ObjectSchema schema) {
    String format =
        schema.value("format", KeywordValue.Text.class).map(KeywordValue.Text::text).orElse("");
    return switch (format) {
      case "date" -> Set.of(LogicalType.STRING, LogicalType.DATE);
      case "time" -> Set.of(LogicalType.STRING, LogicalType.TIME);
      case "date-time" -> Set.of(LogicalType.STRING, LogicalType.TIMESTAMP);
      default ->
          EnumSet.of(
              LogicalType.STRING,
              LogicalType.NUMBER,
              LogicalType.DATE,
              LogicalType.TIME,
              LogicalType.TIMESTAMP);
    };
  }
}
