package dev.meshwright.schema.convert;

import dev.meshwright.model.Location;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.json.JsonString;
import dev.meshwright.model.json.JsonValue;
import dev.meshwright.model.json.JsonValues;
import dev.meshwright.model.jsonschema.BooleanSchema;
import dev.meshwright.model.jsonschema.BrokenSchema;
import dev.meshwright.model.jsonschema.JsonSchema;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.jsonschema.JsonType;
import dev.meshwright.model.jsonschema.Keyword;
import dev.meshwright.model.jsonschema.KeywordValue;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.model.jsonschema.SchemaId;
import dev.meshwright.model.tree.BooleanNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads a JSON Schema as a description of data: what it only checks is lost, and said so.
final class FromJsonSchema {

  /// Deeper nesting is taken for any value.
  private static final int MOST_LEVELS = 100;

  private final JsonSchemaDocument source;
  private final ConversionReport losses;
  private final TypeNames names = new TypeNames();
  private final Map<String, Definition> definitions = new LinkedHashMap<>();
  private final Set<SchemaId> open = new LinkedHashSet<>();
  private final Map<SchemaId, NeutralType> read = new HashMap<>();
  private final Pending pending = new Pending();
  private int cut;

  FromJsonSchema(JsonSchemaDocument source, ConversionReport losses) {
    this.source = source;
    this.losses = losses;
  }

  NeutralSchema read() {
    String file = source.file().substring(source.file().lastIndexOf('/') + 1);
    String stem = file.replaceFirst("(\\.schema)?\\.[A-Za-z]+$", "");
    NeutralType root = shape(source.root(), stem);
    pending.run();
    return new NeutralSchema("", root, definitions);
  }

  /// @param wish what a definition of it is called when it has no title
  private NeutralType shape(JsonSchema schema, String wish) {
    return switch (schema) {
      case BooleanSchema any -> NeutralType.of(NeutralType.Kind.ANY);
      case BrokenSchema broken -> NeutralType.of(NeutralType.Kind.ANY);
      case ObjectSchema object when read.containsKey(object.id()) ->
          read.getOrDefault(object.id(), NeutralType.of(NeutralType.Kind.ANY));
      case ObjectSchema object -> {
        int before = cut;
        boolean again = !open.add(object.id());
        if (again || open.size() > MOST_LEVELS) {
          yield known(object).orElseGet(() -> tooDeep(object));
        }
        NeutralType shape = object(object, wish);
        open.remove(object.id());
        if (cut == before) {
          read.put(object.id(), shape);
        }
        yield shape;
      }
    };
  }

  private Optional<NeutralType> known(ObjectSchema schema) {
    String key = schema.id().toString();
    return names.knows(key)
        ? Optional.of(new NeutralType.Use(names.of(key, key)))
        : Optional.empty();
  }

  private NeutralType tooDeep(ObjectSchema schema) {
    cut++;
    losses.lost(at(schema), "What lies below here leads back to itself, or too deep.");
    return NeutralType.of(NeutralType.Kind.ANY);
  }

  private NeutralType object(ObjectSchema schema, String wish) {
    KeywordUse keywords = new KeywordUse(schema);
    NeutralType shape = read(keywords, wish);
    keywords
        .unused()
        .forEach(keyword ->
            losses.lost(
                source.locate(schema.id(), keyword.range()), keyword.name() + " is left out."));
    return shape;
  }

  private NeutralType read(KeywordUse schema, String wish) {
    Optional<KeywordValue.Reference> reference = schema.value("$ref", KeywordValue.Reference.class);
    if (reference.isPresent()) {
      String text = reference.get().text();
      String name = text.substring(text.lastIndexOf('/') + 1);
      return source
          .target(reference.get())
          .map(target -> shape(target, name.replace("#", "").isEmpty() ? wish : name))
          .orElseGet(() -> NeutralType.of(NeutralType.Kind.ANY));
    }
    Optional<List<JsonSchema>> branches =
        schema
            .value("anyOf", KeywordValue.Schemas.class)
            .or(() -> schema.value("oneOf", KeywordValue.Schemas.class))
            .map(KeywordValue.Schemas::schemas);
    if (branches.isPresent() && schema.types().isEmpty()) {
      return oneOf(branches.get(), wish);
    }
    List<JsonValue> values =
        schema
            .value("enum", KeywordValue.Values.class)
            .or(() -> schema.value("const", KeywordValue.Values.class))
            .map(KeywordValue.Values::values)
            .orElse(List.of());
    if (!values.isEmpty() && new AllowedValues(values).areTexts()) {
      return choice(schema, new AllowedValues(values), wish);
    }
    return typed(schema, values, wish);
  }

  private NeutralType oneOf(List<JsonSchema> branches, String wish) {
    List<NeutralType> shapes = new ArrayList<>();
    boolean nullable = false;
    int index = 1;
    for (JsonSchema branch : branches) {
      if (isNull(branch)) {
        nullable = true;
        continue;
      }
      NeutralType shape = shape(branch, branches.size() > 2 ? wish + index : wish);
      index++;
      nullable |= shape instanceof NeutralType.Nullable;
      if (!shapes.contains(shape.present())) {
        shapes.add(shape.present());
      }
    }
    NeutralType shape =
        switch (shapes.size()) {
          case 0 -> NeutralType.of(NeutralType.Kind.ANY);
          case 1 -> shapes.getFirst();
          default -> new NeutralType.OneOf(shapes);
        };
    return nullable ? NeutralType.nullable(shape) : shape;
  }

  private static boolean isNull(JsonSchema schema) {
    return schema instanceof ObjectSchema object
        && new KeywordUse(object).types().equals(EnumSet.of(JsonType.NULL));
  }

  private NeutralType choice(KeywordUse schema, AllowedValues words, String wish) {
    schema.types();
    String key = schema.id().toString();
    String name = names.of(key, schema.text("title").orElse(wish));
    definitions.putIfAbsent(
        name,
        new Definition.EnumType(
            name,
            schema.text("description").orElse(""),
            words.texts(),
            Optional.empty(),
            at(schema.schema())));
    NeutralType use = new NeutralType.Use(name);
    return words.haveNull() ? NeutralType.nullable(use) : use;
  }

  private NeutralType typed(KeywordUse schema, List<JsonValue> values, String wish) {
    if (!values.isEmpty()) {
      losses.lost(at(schema.schema()), "The values that are allowed are left out.");
    }
    Set<JsonType> types = EnumSet.noneOf(JsonType.class);
    types.addAll(schema.types());
    boolean nullable = types.remove(JsonType.NULL) && !types.isEmpty();
    if (types.contains(JsonType.NUMBER)) {
      types.remove(JsonType.INTEGER);
    }
    if (types.isEmpty()) {
      types.addAll(schema.impliedTypes());
    }
    List<NeutralType> shapes = new ArrayList<>();
    types.forEach(type -> shapes.add(one(schema, type, wish)));
    NeutralType shape =
        switch (shapes.size()) {
          case 0 -> NeutralType.of(NeutralType.Kind.ANY);
          case 1 -> shapes.getFirst();
          default -> new NeutralType.OneOf(shapes);
        };
    return nullable ? NeutralType.nullable(shape) : shape;
  }

  private NeutralType one(KeywordUse schema, JsonType type, String wish) {
    return switch (type) {
      case NULL -> NeutralType.nullable(NeutralType.of(NeutralType.Kind.ANY));
      case BOOLEAN -> NeutralType.of(NeutralType.Kind.BOOLEAN);
      case INTEGER -> JsonNumberTypes.integer(schema);
      case NUMBER -> JsonNumberTypes.number(schema);
      case STRING -> JsonStringTypes.of(schema);
      case ARRAY ->
          new NeutralType.ListOf(
              schema
                  .value("items", KeywordValue.Schema.class)
                  .map(items -> shape(items.schema(), wish + "_item"))
                  .orElseGet(() -> NeutralType.of(NeutralType.Kind.ANY)));
      case OBJECT -> structure(schema, wish);
    };
  }

  private NeutralType structure(KeywordUse schema, String wish) {
    Map<String, JsonSchema> properties = new LinkedHashMap<>();
    Set<String> required = new LinkedHashSet<>();
    new Merged(source).collect(schema, properties, required);
    Optional<JsonSchema> others =
        schema
            .value("additionalProperties", KeywordValue.Schema.class)
            .map(KeywordValue.Schema::schema);
    if (properties.isEmpty()) {
      return new NeutralType.MapOf(
          others
              .map(values -> shape(values, wish + "_value"))
              .orElseGet(() -> NeutralType.of(NeutralType.Kind.ANY)));
    }
    others
        .filter(other -> !(other instanceof BooleanSchema any && any.value()))
        .ifPresent(other -> losses.lost(at(schema.schema()), otherProperties(other)));
    String key = schema.id().toString();
    boolean known = names.knows(key);
    String name = names.of(key, schema.text("title").orElse(wish));
    if (!known) {
      String doc = schema.text("description").orElse("");
      Location place = at(schema.schema());
      definitions.put(name, new Definition.RecordType(name, doc, List.of(), place));
      pending.later(() -> {
        List<NeutralField> parts = new ArrayList<>();
        properties.forEach(
            (property, type) -> parts.add(part(property, type, required.contains(property))));
        definitions.put(name, new Definition.RecordType(name, doc, parts, place));
      });
    }
    return new NeutralType.Use(name);
  }

  private static String otherProperties(JsonSchema schema) {
    return schema instanceof BooleanSchema
        ? "The result cannot express that properties must be declared."
        : "Properties that are not declared are left out.";
  }

  private NeutralField part(String name, JsonSchema type, boolean required) {
    Optional<ObjectSchema> schema =
        type instanceof ObjectSchema object ? Optional.of(object) : Optional.empty();
    return new NeutralField(
        name,
        schema.flatMap(object -> text(object, "description")).orElse(""),
        shape(type, name),
        !required,
        schema
            .flatMap(object -> object.keyword("default"))
            .flatMap(keyword -> JsonValues.of(keyword.node())),
        schema
            .flatMap(object -> object.keyword("deprecated"))
            .filter(FromJsonSchema::isTrue)
            .isPresent(),
        NeutralField.number(
            schema
                .flatMap(object -> object.keyword(NeutralField.KEPT_NUMBER))
                .flatMap(keyword -> JsonValues.of(keyword.node()))),
        source.locate(type.id(), type.range()));
  }

  private static Optional<String> text(ObjectSchema schema, String keyword) {
    return schema
        .keyword(keyword)
        .flatMap(found -> JsonValues.of(found.node()))
        .flatMap(value ->
            value instanceof JsonString(String text) ? Optional.of(text) : Optional.empty());
  }

  private static boolean isTrue(Keyword keyword) {
    return keyword.node() instanceof BooleanNode truth && truth.value();
  }

  /// The beginning of a schema: all of it would be a long place.
  private Location at(ObjectSchema schema) {
    return source.locate(schema.id(), TextRange.at(schema.range().start()));
  }
}
