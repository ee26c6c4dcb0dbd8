package dev.meshwright.schema.jsonschema;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.json.JsonString;
import dev.meshwright.model.json.JsonValue;
import dev.meshwright.model.jsonschema.JsonSchema;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.jsonschema.Keyword;
import dev.meshwright.model.jsonschema.KeywordValue;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.model.jsonschema.SchemaId;
import dev.meshwright.model.structure.DeclaredType;
import dev.meshwright.model.structure.DeclaredType.Part;
import dev.meshwright.model.structure.NodeKind;
import dev.meshwright.model.structure.TypeId;
import dev.meshwright.model.structure.WrittenType;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a JSON Schema describes: its root and its definitions. An object that is written in place
/// is shown inside the property that it is written in.
public final class JsonSchemaDeclaredTypes {

  /// Deeper objects are left to the source.
  private static final int DEEPEST = 8;

  private static final List<String> DEFINITIONS = List.of("$defs", "definitions");
  private static final List<String> BRANCHES = List.of("allOf", "anyOf", "oneOf");

  private final JsonSchemaDocument document;
  private final JsonWrittenTypes types;

  private JsonSchemaDeclaredTypes(JsonSchemaDocument document) {
    this.document = document;
    this.types = new JsonWrittenTypes(document);
  }

  /// The root first, unless it only holds definitions.
  public static List<DeclaredType> of(JsonSchemaDocument document) {
    JsonSchemaDeclaredTypes found = new JsonSchemaDeclaredTypes(document);
    if (!(document.root() instanceof ObjectSchema root)) {
      return List.of();
    }
    List<DeclaredType> all = new ArrayList<>();
    List<Part> parts = found.parts(root, 0);
    boolean onlyDefinitions =
        parts.isEmpty() && DEFINITIONS.stream().anyMatch(word -> !root.schemas(word).isEmpty());
    if (!onlyDefinitions) {
      all.add(
          new DeclaredType(
              found.id(root.id()),
              root.text("title").filter(title -> !title.isBlank()).orElse(found.fileName()),
              "",
              NodeKind.FILE,
              "schema",
              TextRange.at(root.range().start()),
              parts));
    }
    for (String word : DEFINITIONS) {
      root.schemas(word)
          .forEach((name, schema) -> all.add(found.definition(name, schema, root, word)));
    }
    return all;
  }

  private DeclaredType definition(
      String name, JsonSchema schema, ObjectSchema root, String keyword) {
    List<Part> parts = schema instanceof ObjectSchema object ? parts(object, 0) : List.of();
    boolean symbols = schema instanceof ObjectSchema object && object.keyword("enum").isPresent();
    return new DeclaredType(
        id(schema.id()),
        name,
        "",
        symbols ? NodeKind.ENUM : NodeKind.DEFINITION,
        symbols ? "enum" : types.of(schema, false).label(),
        keyRange(root, keyword, name, schema),
        parts);
  }

  private List<Part> parts(ObjectSchema schema, int depth) {
    List<Part> parts = new ArrayList<>();
    if (depth > DEEPEST) {
      return parts;
    }
    Set<String> required = schema.required();
    schema
        .schemas("properties")
        .forEach((name, value) ->
            property(
                name,
                value,
                keyRange(schema, "properties", name, value),
                required.contains(name),
                depth,
                parts));
    schema
        .schemas("patternProperties")
        .forEach((name, value) ->
            property(
                "/" + name + "/",
                value,
                keyRange(schema, "patternProperties", name, value),
                true,
                depth,
                parts));
    schema
        .value("additionalProperties", KeywordValue.Schema.class)
        .filter(any -> any.schema() instanceof ObjectSchema)
        .ifPresent(any -> property("*", any.schema(), start(any.schema()), true, depth, parts));
    schema
        .value("items", KeywordValue.Schema.class)
        .filter(items -> depth == 0)
        .ifPresent(
            items -> property("[ ]", items.schema(), start(items.schema()), true, depth, parts));
    schema
        .value("$ref", KeywordValue.Reference.class)
        .filter(reference -> depth == 0)
        .ifPresent(reference ->
            parts.add(
                new Part("$ref", reference.text(), 0, start(schema), List.of(target(reference)))));
    for (String word : BRANCHES) {
      schema
          .value(word, KeywordValue.Schemas.class)
          .ifPresent(branches ->
              branches
                  .schemas()
                  .forEach(branch -> property(word, branch, start(branch), true, depth, parts)));
    }
    schema
        .value("enum", KeywordValue.Values.class)
        .filter(values -> depth == 0)
        .ifPresent(values -> {
          TextRange range = schema.keyword("enum").map(Keyword::node).orElseThrow().range();
          values
              .values()
              .forEach(value -> parts.add(new Part(word(value), "", 0, range, List.of())));
        });
    return parts;
  }

  private static String word(JsonValue value) {
    return value instanceof JsonString(String text) ? text : value.toJson();
  }

  private void property(
      String name,
      JsonSchema schema,
      TextRange range,
      boolean required,
      int depth,
      List<Part> parts) {
    Set<TypeId> uses = new LinkedHashSet<>();
    collect(schema, uses, 0);
    WrittenType type = types.of(schema, false);
    String label = type.nullable() ? type.present() : type.label();
    parts.add(
        new Part(
            name,
            label + (type.nullable() || !required ? "?" : ""),
            depth,
            range,
            List.copyOf(uses)));
    inPlace(schema, 0).ifPresent(object -> parts.addAll(parts(object, depth + 1)));
  }

  /// The object that a property, or the items of its list, describe in place.
  private static Optional<ObjectSchema> inPlace(JsonSchema schema, int lists) {
    if (!(schema instanceof ObjectSchema object) || lists > DEEPEST) {
      return Optional.empty();
    }
    if (!object.schemas("properties").isEmpty()) {
      return Optional.of(object);
    }
    return object
        .value("items", KeywordValue.Schema.class)
        .flatMap(items -> inPlace(items.schema(), lists + 1));
  }

  /// References of a schema, without those of properties, which are parts of their own.
  private void collect(JsonSchema schema, Set<TypeId> uses, int depth) {
    if (depth > DEEPEST || !(schema instanceof ObjectSchema object)) {
      return;
    }
    object
        .keywords()
        .forEach((name, keyword) -> {
          if (keyword.value() instanceof KeywordValue.Reference reference) {
            uses.add(target(reference));
          } else if (!name.equals("properties")
              && !name.equals("patternProperties")
              && !DEFINITIONS.contains(name)
              && !(BRANCHES.contains(name) && !object.schemas("properties").isEmpty())) {
            keyword.value().inner().forEach(inner -> collect(inner, uses, depth + 1));
          }
        });
  }

  private TypeId target(KeywordValue.Reference reference) {
    return reference.target().map(this::id).orElseGet(() -> TypeId.unknown(reference.text()));
  }

  /// The root or definition that a place lies in.
  private TypeId id(SchemaId place) {
    String[] tokens = place.pointer().split("/", -1);
    boolean inDefinition = tokens.length > 2 && DEFINITIONS.contains(tokens[1]);
    return new TypeId(place.file(), inDefinition ? "/" + tokens[1] + "/" + tokens[2] : "");
  }

  private String fileName() {
    return document.file().substring(document.file().lastIndexOf('/') + 1);
  }

  private static TextRange start(JsonSchema schema) {
    return TextRange.at(schema.range().start());
  }

  private static TextRange keyRange(
      ObjectSchema owner, String keyword, String name, JsonSchema schema) {
    return owner
        .keyword(keyword)
        .map(Keyword::node)
        .filter(ObjectNode.class::isInstance)
        .map(ObjectNode.class::cast)
        .flatMap(node ->
            node.members().stream()
                .filter(member -> member.key().value().equals(name))
                .map(Member::key)
                .findFirst())
        .map(key -> key.range())
        .orElseGet(() -> start(schema));
  }
}
