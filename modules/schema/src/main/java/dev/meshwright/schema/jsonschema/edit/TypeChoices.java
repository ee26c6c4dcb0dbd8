package dev.meshwright.schema.jsonschema.edit;

import dev.meshwright.model.json.JsonQuotes;
import dev.meshwright.model.jsonschema.Dialect;
import dev.meshwright.model.jsonschema.JsonSchema;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.jsonschema.JsonType;
import dev.meshwright.model.jsonschema.KeywordValue;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.model.structure.TypeChoice;
import dev.meshwright.model.structure.TypeChoice.Kind;
import dev.meshwright.schema.jsonschema.Pointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The types that a schema can be given: those of the language and of its file.
final class TypeChoices {

  private static final List<JsonType> BASIC =
      List.of(
          JsonType.STRING,
          JsonType.INTEGER,
          JsonType.NUMBER,
          JsonType.BOOLEAN,
          JsonType.OBJECT,
          JsonType.ARRAY,
          JsonType.NULL);

  private static final String STRING = "{\"type\": \"string\"}";

  private final JsonSchemaDocument document;
  private final PlaceFinder places;

  TypeChoices(JsonSchemaDocument document) {
    this.document = document;
    this.places = new PlaceFinder(document);
  }

  List<TypeChoice> of(List<String> path) {
    List<TypeChoice> choices = new ArrayList<>();
    for (JsonType type : BASIC) {
      choices.add(
          TypeChoice.plain(
              Kind.BASIC, type.keyword(), "{\"type\": \"" + type.keyword() + "\"}", "", ""));
    }
    choices.add(TypeChoice.plain(Kind.BASIC, "any", "{}", "", ""));
    for (String format : TextFormats.of(dialect(path))) {
      String written = "{\"type\": \"string\", \"format\": \"" + format + "\"}";
      choices.add(TypeChoice.plain(Kind.LOGICAL, format, written, "string", ""));
    }
    String inner = now(path);
    choices.add(
        container("array", "{\"type\": \"array\", \"items\": " + inner + "}", inner, "items"));
    choices.add(
        container(
            "map",
            "{\"type\": \"object\", \"additionalProperties\": " + inner + "}",
            inner,
            "additionalProperties"));
    choices.add(
        TypeChoice.plain(Kind.NEW, "object", "{\"type\": \"object\", \"properties\": {}}", "", ""));
    choices.add(
        TypeChoice.plain(
            Kind.NEW, "enum", "{\"type\": \"string\", \"enum\": [\"UNKNOWN\"]}", "", ""));
    own().forEach(choices::add);
    return choices;
  }

  private static TypeChoice container(String label, String written, String inner, String origin) {
    return new TypeChoice(Kind.CONTAINER, label, written, Optional.of(inner), origin, "");
  }

  /// The root, and the definitions wherever they are written.
  private List<TypeChoice> own() {
    List<TypeChoice> own = new ArrayList<>();
    for (ObjectSchema schema : places.schemas()) {
      SchemaPreview.definition(Pointers.tokens(schema.id().pointer()))
          .ifPresent(name ->
              own.add(
                  TypeChoice.plain(
                      Kind.OWN,
                      name,
                      reference(SchemaReferences.to(schema.id())),
                      document.file(),
                      SchemaPreview.of(schema))));
    }
    if (document.root() instanceof ObjectSchema root) {
      String name = root.text("title").orElse("#");
      own.add(
          TypeChoice.plain(
              Kind.OWN, name, reference("#"), document.file(), SchemaPreview.of(root)));
    }
    return own;
  }

  static String reference(String text) {
    return "{\"$ref\": " + JsonQuotes.quote(text) + "}";
  }

  /// The formats that draft and type of a schema have.
  List<String> formats(List<String> path) {
    Set<JsonType> types =
        places.find(path).flatMap(Place::object).map(ObjectSchema::types).orElse(Set.of());
    boolean isText =
        types.contains(JsonType.STRING)
            && types.stream().allMatch(type -> type == JsonType.STRING || type == JsonType.NULL);
    return isText ? TextFormats.of(dialect(path)) : List.of();
  }

  private Dialect dialect(List<String> path) {
    return places
        .find(path)
        .flatMap(Place::object)
        .map(ObjectSchema::dialect)
        .orElse(document.dialect());
  }

  /// What the values are now, to be put into a list.
  private String now(List<String> path) {
    return places.find(path).map(Place::schema).map(TypeChoices::simple).orElse(STRING);
  }

  private static String simple(JsonSchema schema) {
    if (!(schema instanceof ObjectSchema object)) {
      return STRING;
    }
    Optional<String> reference =
        object.value("$ref", KeywordValue.Reference.class).map(found -> reference(found.text()));
    return reference.orElseGet(() ->
        object.types().stream()
            .filter(type -> type != JsonType.NULL)
            .filter(type -> type != JsonType.OBJECT && type != JsonType.ARRAY)
            .sorted()
            .findFirst()
            .map(type -> "{\"type\": \"" + type.keyword() + "\"" + format(object) + "}")
            .orElse(STRING));
  }

  private static String format(ObjectSchema schema) {
    return schema
        .text("format")
        .map(format -> ", \"format\": " + JsonQuotes.quote(format))
        .orElse("");
  }
}
