package dev.meshwright.schema.convert;

import dev.meshwright.model.Location;
import dev.meshwright.model.json.JsonArray;
import dev.meshwright.model.json.JsonNull;
import dev.meshwright.model.json.JsonNumber;
import dev.meshwright.model.json.JsonObject;
import dev.meshwright.model.json.JsonString;
import dev.meshwright.model.json.JsonValue;
import dev.meshwright.model.json.PrettyJson;
import dev.meshwright.schema.name.LegalNames;
import dev.meshwright.schema.name.NameScope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Writes an Avro schema: a type is written in full where it is first used.
final class ToAvro {

  private static final JsonValue NULL = new JsonString("null");

  private final NeutralSchema neutral;
  private final ConversionReport losses;
  private final Defaults defaults;
  private final TypeNames fixed = new TypeNames();
  private final Set<String> written = new HashSet<>();
  private Location place = Location.startOf("");

  ToAvro(NeutralSchema neutral, ConversionReport losses) {
    this.neutral = neutral;
    this.losses = losses;
    this.defaults = new Defaults(neutral);
    neutral.definitions().keySet().forEach(name -> fixed.of(name, name));
  }

  String write() {
    JsonValue root = type(neutral.root());
    if (!neutral.namespace().isEmpty() && root instanceof JsonObject object) {
      Map<String, JsonValue> members = new LinkedHashMap<>();
      object
          .members()
          .forEach((key, value) -> {
            members.put(key, value);
            if (key.equals("name")) {
              members.put("namespace", new JsonString(neutral.namespace()));
            }
          });
      return PrettyJson.of(new JsonObject(members));
    }
    return PrettyJson.of(root);
  }

  private JsonValue type(NeutralType shape) {
    return switch (shape) {
      case NeutralType.Plain(NeutralType.Kind kind) -> plain(kind);
      case NeutralType.Decimal(int precision, int scale) ->
          object("type", "bytes", "logicalType", "decimal")
              .with("precision", JsonNumber.of(precision))
              .with("scale", JsonNumber.of(scale))
              .build();
      case NeutralType.Fixed(int size) -> fixed(size);
      case NeutralType.ListOf(NeutralType items) ->
          object("type", "array").with("items", type(items)).build();
      case NeutralType.MapOf(NeutralType values) ->
          object("type", "map").with("values", type(values)).build();
      case NeutralType.Nullable(NeutralType inner) -> union(List.of(NULL), inner);
      case NeutralType.OneOf oneOf -> union(List.of(), oneOf);
      case NeutralType.Use use -> definition(neutral.definition(use));
    };
  }

  private JsonValue fixed(int size) {
    String name = fixed.of("fixed " + size, "Fixed" + size);
    return written.add(name)
        ? object("type", "fixed", "name", name).with("size", JsonNumber.of(size)).build()
        : new JsonString(name);
  }

  private JsonValue plain(NeutralType.Kind kind) {
    return switch (kind) {
      case BOOLEAN -> new JsonString("boolean");
      case INT32 -> new JsonString("int");
      case INT64, UINT32 -> new JsonString("long");
      case UINT64 -> type(new NeutralType.Decimal(20, 0));
      case INTEGER -> {
        losses.changed(place, "An integer of any size becomes a long.");
        yield new JsonString("long");
      }
      case FLOAT -> new JsonString("float");
      case DOUBLE -> new JsonString("double");
      case NUMBER -> {
        losses.changed(place, "A number of any precision becomes a double.");
        yield new JsonString("double");
      }
      case STRING -> new JsonString("string");
      case BYTES -> new JsonString("bytes");
      case UUID -> object("type", "string", "logicalType", "uuid").build();
      case DATE -> object("type", "int", "logicalType", "date").build();
      case TIME -> object("type", "long", "logicalType", "time-micros").build();
      case TIMESTAMP -> object("type", "long", "logicalType", "timestamp-micros").build();
      case LOCAL_TIMESTAMP ->
          object("type", "long", "logicalType", "local-timestamp-micros").build();
      case ANY -> {
        losses.changed(place, "Any value becomes a text that holds JSON.");
        yield new JsonString("string");
      }
    };
  }

  /// Branches that Avro could not tell apart are one.
  private JsonValue union(List<JsonValue> before, NeutralType shape) {
    List<NeutralType> shapes =
        shape instanceof NeutralType.OneOf oneOf ? oneOf.branches() : List.of(shape);
    List<JsonValue> branches = new ArrayList<>(before);
    Set<String> kinds = new HashSet<>();
    for (NeutralType branch : shapes) {
      JsonValue type = type(branch.present());
      if (kinds.add(kind(type))) {
        branches.add(type);
      } else {
        losses.lost(place, "A union has two types that Avro cannot tell apart; one is left out.");
      }
    }
    return branches.size() == 1 ? branches.getFirst() : new JsonArray(branches);
  }

  private static String kind(JsonValue type) {
    return switch (type) {
      case JsonString(String name) -> name;
      case JsonObject(Map<String, JsonValue> members) ->
          members.getOrDefault("name", members.getOrDefault("type", type))
                  instanceof JsonString(String name)
              ? name
              : type.toJson();
      case JsonValue other -> other.toJson();
    };
  }

  private JsonValue definition(Definition definition) {
    if (!written.add(definition.name())) {
      return new JsonString(definition.name());
    }
    Location outer = place;
    place = definition.place();
    JsonValue text =
        switch (definition) {
          case Definition.RecordType structure -> {
            Members members = object("type", "record", "name", structure.name());
            doc(members, structure.doc());
            yield members.with("fields", fields(structure)).build();
          }
          case Definition.EnumType choice -> choice(choice);
        };
    place = outer;
    return text;
  }

  private JsonValue choice(Definition.EnumType choice) {
    List<JsonValue> symbols = new ArrayList<>();
    Map<String, String> names = names(choice.words());
    for (String word : choice.words()) {
      String symbol = names.getOrDefault(word, word);
      if (!symbol.equals(word)) {
        losses.changed(place, "The value " + word + " is called " + symbol + ".");
      }
      symbols.add(new JsonString(symbol));
    }
    Members members = object("type", "enum", "name", choice.name());
    doc(members, choice.doc());
    members.with("symbols", new JsonArray(symbols));
    choice
        .fallback()
        .ifPresent(word -> members.with("default", new JsonString(names.getOrDefault(word, word))));
    return members.build();
  }

  private static Map<String, String> names(List<String> wishes) {
    return NameScope.exact("_").giveAll(wishes, LegalNames::field);
  }

  private JsonValue fields(Definition.RecordType structure) {
    Map<String, String> names = names(structure.parts().stream().map(NeutralField::name).toList());
    return new JsonArray(
        structure.parts().stream()
            .map(part -> field(part, names.getOrDefault(part.name(), part.name())))
            .toList());
  }

  private JsonValue field(NeutralField part, String name) {
    place = part.place();
    if (!name.equals(part.name())) {
      losses.changed(place, part.name() + " is called " + name + ".");
    }
    if (part.deprecated()) {
      losses.lost(place, "Avro cannot express that " + part.name() + " is deprecated.");
    }
    Members members = object("name", name);
    Optional<JsonValue> fallback =
        part.fallback()
            .filter(value -> defaults.fits(value, part.shape()))
            .filter(value -> value instanceof JsonNull || !isUnsigned64(part.shape()));
    if (part.fallback().isPresent() && fallback.isEmpty()) {
      losses.lost(place, "The default of " + part.name() + " is left out.");
    }
    boolean absent = part.optional() && fallback.isEmpty();
    if (absent && !(part.shape() instanceof NeutralType.Nullable)) {
      losses.changed(place, part.name() + " may be absent: null means that.");
    }
    NeutralType shape = absent ? NeutralType.nullable(part.shape()) : part.shape();
    boolean last = fallback.isPresent() && !(fallback.get() instanceof JsonNull);
    members.with("type", last ? nullLast(shape) : type(shape));
    if (part.optional()) {
      members.with("default", fallback.orElseGet(JsonNull::new));
    }
    part.number()
        .ifPresent(number -> members.with(NeutralField.KEPT_NUMBER, JsonNumber.of(number)));
    doc(members, part.doc());
    return members.build();
  }

  /// It is written as a decimal, whose default would be bytes.
  private static boolean isUnsigned64(NeutralType shape) {
    return shape.present().equals(NeutralType.of(NeutralType.Kind.UINT64));
  }

  /// A default is one of the first branch.
  private JsonValue nullLast(NeutralType shape) {
    JsonValue type = type(shape);
    if (!(type instanceof JsonArray(List<JsonValue> branches))
        || !branches.getFirst().equals(NULL)) {
      return type;
    }
    List<JsonValue> turned = new ArrayList<>(branches.subList(1, branches.size()));
    turned.add(NULL);
    return new JsonArray(turned);
  }

  private static void doc(Members members, String doc) {
    if (!doc.isEmpty()) {
      members.with("doc", new JsonString(doc));
    }
  }

  private static Members object(String... texts) {
    Members members = new Members();
    for (int i = 0; i < texts.length; i += 2) {
      members.with(texts[i], new JsonString(texts[i + 1]));
    }
    return members;
  }
}
