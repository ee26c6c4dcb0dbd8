package dev.meshwright.schema.convert;

import dev.meshwright.model.json.JsonArray;
import dev.meshwright.model.json.JsonBoolean;
import dev.meshwright.model.json.JsonNumber;
import dev.meshwright.model.json.JsonObject;
import dev.meshwright.model.json.JsonString;
import dev.meshwright.model.json.JsonValue;
import dev.meshwright.model.json.PrettyJson;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes a JSON Schema of draft 2020-12. The root's definition is the schema itself; others are in
/// `$defs`.
final class ToJsonSchema {

  private final NeutralSchema neutral;
  private final ConversionReport losses;
  private final Defaults defaults;

  ToJsonSchema(NeutralSchema neutral, ConversionReport losses) {
    this.neutral = neutral;
    this.losses = losses;
    this.defaults = new Defaults(neutral);
  }

  String write() {
    Members schema = new Members();
    schema.with("$schema", new JsonString("https://json-schema.org/draft/2020-12/schema"));
    JsonObject root;
    if (neutral.root() instanceof NeutralType.Use use) {
      schema.with("title", new JsonString(use.definition()));
      root = definition(neutral.definition(use));
    } else {
      root = type(neutral.root());
    }
    root.members().forEach(schema::with);
    Map<String, JsonValue> others = new LinkedHashMap<>();
    neutral
        .definitions()
        .forEach((name, definition) -> {
          if (!neutral.root().equals(new NeutralType.Use(name))) {
            others.put(name, definition(definition));
          }
        });
    if (!others.isEmpty()) {
      schema.with("$defs", new JsonObject(others));
    }
    return PrettyJson.of(schema.build());
  }

  private JsonObject definition(Definition definition) {
    Members members = new Members();
    if (!definition.doc().isEmpty()) {
      members.with("description", new JsonString(definition.doc()));
    }
    switch (definition) {
      case Definition.RecordType structure -> structure(structure, members);
      case Definition.EnumType choice -> {
        members.with("enum", texts(choice.words()));
        if (choice.fallback().isPresent()) {
          losses.lost(
              choice.place(),
              "JSON Schema cannot express that readers take "
                  + choice.fallback().get()
                  + " for a value that they do not know.");
        }
      }
    }
    return members.build();
  }

  private void structure(Definition.RecordType structure, Members members) {
    members.with("type", new JsonString("object"));
    List<String> required =
        structure.parts().stream()
            .filter(part -> !part.optional())
            .map(NeutralField::name)
            .toList();
    if (!required.isEmpty()) {
      members.with("required", texts(required));
    }
    Map<String, JsonValue> properties = new LinkedHashMap<>();
    structure.parts().forEach(part -> properties.put(part.name(), property(part)));
    members.with("properties", new JsonObject(properties));
  }

  private JsonObject property(NeutralField part) {
    Members members = new Members();
    type(part.shape()).members().forEach(members::with);
    if (!part.doc().isEmpty()) {
      members.with("description", new JsonString(part.doc()));
    }
    if (part.deprecated()) {
      members.with("deprecated", new JsonBoolean(true));
    }
    part.number()
        .ifPresent(number -> members.with(NeutralField.KEPT_NUMBER, JsonNumber.of(number)));
    part.fallback()
        .ifPresent(value -> {
          if (defaults.fits(value, part.shape())) {
            members.with("default", value);
          } else {
            losses.lost(part.place(), "The default of " + part.name() + " is left out.");
          }
        });
    return members.build();
  }

  private JsonObject type(NeutralType shape) {
    return switch (shape) {
      case NeutralType.Plain(NeutralType.Kind kind) -> plain(kind);
      case NeutralType.Decimal(int precision, int scale) -> decimal(precision, scale);
      case NeutralType.Fixed(int size) ->
          bytes()
              .with("minLength", JsonNumber.of(encoded(size)))
              .with("maxLength", JsonNumber.of(encoded(size)))
              .build();
      case NeutralType.ListOf(NeutralType items) -> one("array").with("items", type(items)).build();
      case NeutralType.MapOf(NeutralType values) ->
          one("object").with("additionalProperties", type(values)).build();
      case NeutralType.OneOf(List<NeutralType> branches) ->
          new Members()
              .with("anyOf", new JsonArray(branches.stream().<JsonValue>map(this::type).toList()))
              .build();
      case NeutralType.Nullable(NeutralType inner) -> nullable(type(inner));
      case NeutralType.Use use ->
          new Members()
              .with(
                  "$ref",
                  new JsonString(use.equals(neutral.root()) ? "#" : "#/$defs/" + use.definition()))
              .build();
    };
  }

  private JsonObject nullable(JsonObject type) {
    if (type.members().isEmpty()) {
      return type;
    }
    if (type.members().get("type") instanceof JsonString name) {
      Members members = new Members();
      type.members().forEach(members::with);
      return members.with("type", new JsonArray(List.of(name, new JsonString("null")))).build();
    }
    List<JsonValue> branches = new ArrayList<>();
    if (type.members().get("anyOf") instanceof JsonArray(List<JsonValue> several)) {
      branches.addAll(several);
    } else {
      branches.add(type);
    }
    branches.add(one("null").build());
    return new Members().with("anyOf", new JsonArray(branches)).build();
  }

  private static JsonObject plain(NeutralType.Kind kind) {
    return switch (kind) {
      case BOOLEAN -> one("boolean").build();
      case INT32 -> integer(BigInteger.ONE.shiftLeft(31).negate(), 31);
      case INT64 -> integer(BigInteger.ONE.shiftLeft(63).negate(), 63);
      case UINT32 -> integer(BigInteger.ZERO, 32);
      case UINT64 -> integer(BigInteger.ZERO, 64);
      case INTEGER -> one("integer").build();
      case FLOAT -> one("number").with("format", new JsonString("float")).build();
      case DOUBLE, NUMBER -> one("number").build();
      case STRING -> one("string").build();
      case BYTES -> bytes().build();
      case UUID -> format("uuid");
      case DATE -> format("date");
      case TIME -> format("time");
      case TIMESTAMP -> format("date-time");
      case LOCAL_TIMESTAMP ->
          one("string")
              .with("format", new JsonString(JsonStringTypes.LOCAL))
              .with("pattern", new JsonString(JsonStringTypes.LOCAL_PATTERN))
              .build();
      case ANY -> new Members().build();
    };
  }

  private static JsonObject integer(BigInteger least, int bits) {
    BigInteger most = BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE);
    return one("integer")
        .with("minimum", new JsonNumber(new BigDecimal(least)))
        .with("maximum", new JsonNumber(new BigDecimal(most)))
        .build();
  }

  private static JsonObject decimal(int precision, int scale) {
    BigDecimal end = BigDecimal.ONE.scaleByPowerOfTen(precision - scale);
    return one("number")
        .with("multipleOf", new JsonNumber(BigDecimal.ONE.scaleByPowerOfTen(-scale)))
        .with("exclusiveMinimum", new JsonNumber(end.negate()))
        .with("exclusiveMaximum", new JsonNumber(end))
        .build();
  }

  /// Characters of Base64 for a number of bytes.
  private static long encoded(int size) {
    return (size + 2L) / 3 * 4;
  }

  private static Members bytes() {
    return one("string").with("contentEncoding", new JsonString("base64"));
  }

  private static JsonObject format(String format) {
    return one("string").with("format", new JsonString(format)).build();
  }

  private static Members one(String type) {
    return new Members().with("type", new JsonString(type));
  }

  private static JsonArray texts(List<String> texts) {
    return new JsonArray(texts.stream().<JsonValue>map(JsonString::new).toList());
  }
}
