package dev.meshwright.schema.convert;

import dev.meshwright.model.Location;
import dev.meshwright.model.json.JsonArray;
import dev.meshwright.model.json.JsonBoolean;
import dev.meshwright.model.json.JsonNull;
import dev.meshwright.model.json.JsonNumber;
import dev.meshwright.model.json.JsonObject;
import dev.meshwright.model.json.JsonString;
import dev.meshwright.model.json.JsonValue;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.proto.ProtoEnum;
import dev.meshwright.model.proto.ProtoEnumValue;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoNames;
import dev.meshwright.model.proto.ProtoOneof;
import dev.meshwright.model.proto.ProtoOptions;
import dev.meshwright.model.proto.ProtoPresence;
import dev.meshwright.model.proto.ProtoScalar;
import dev.meshwright.model.proto.ProtoTarget;
import dev.meshwright.model.proto.ProtoTypeRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads a message of a Protobuf file and what it is made of.
final class FromProto {

  private final ProtoDocument source;
  private final Losses losses;
  private final TypeNames names = new TypeNames();
  private final Map<String, Definition> definitions = new LinkedHashMap<>();
  private final Pending pending = new Pending();

  FromProto(ProtoDocument source, Losses losses) {
    this.source = source;
    this.losses = losses;
  }

  /// Empty when the file has no such message.
  Optional<Blueprint> read(Optional<String> wanted) {
    ProtoFile file = source.file();
    return file.messages().stream()
        .flatMap(FromProto::withNested)
        .filter(message ->
            wanted.isEmpty()
                || message.fullName().equals(wanted.get())
                || message.fullName().equals(ProtoNames.join(file.packageText(), wanted.get())))
        .findFirst()
        .map(message -> read(file, message));
  }

  private static Stream<ProtoMessage> withNested(ProtoMessage message) {
    return Stream.concat(
        Stream.of(message), message.messages().stream().flatMap(FromProto::withNested));
  }

  private Blueprint read(ProtoFile file, ProtoMessage root) {
    losses.lost(
        file.location(root.name().range()), "Field numbers and reserved ones are left out.");
    Shape shape = message(new ProtoTarget.OfMessage(file.path(), root.fullName()));
    pending.run();
    for (ProtoMessage other : file.messages()) {
      if (!names.knows(other.fullName())) {
        losses.lost(
            file.location(other.name().range()),
            root.name().text() + " does not use " + other.name().text() + ": it is left out.");
      }
    }
    file.services()
        .forEach(service ->
            losses.lost(
                file.location(service.name().range()),
                "The service " + service.name().text() + " is left out."));
    return new Blueprint(file.packageText(), shape, definitions);
  }

  private Shape message(ProtoTarget.OfMessage target) {
    Optional<ProtoMessage> found = source.files().message(target);
    Optional<ProtoFile> file = source.files().file(target.file());
    if (found.isEmpty() || file.isEmpty()) {
      return Shape.of(Shape.Kind.ANY);
    }
    ProtoMessage message = found.get();
    boolean known = names.knows(target.fullName());
    String name = names.of(target.fullName(), message.name().text());
    if (!known) {
      Location place = file.get().location(message.name().range());
      String doc = message.comments().text();
      definitions.put(name, new Definition.Structure(name, doc, List.of(), place));
      if (!message.extensionRanges().isEmpty()) {
        losses.lost(place, "Extensions of " + message.name().text() + " are left out.");
      }
      for (ProtoOneof oneof : message.oneofs()) {
        losses.lost(
            file.get().location(oneof.name().range()),
            "The result cannot express that at most one field of "
                + oneof.name().text()
                + " is set.");
      }
      pending.later(() ->
          definitions.put(
              name,
              new Definition.Structure(
                  name,
                  doc,
                  message.fields().stream().map(field -> part(field, file.get())).toList(),
                  place)));
    }
    return new Shape.Use(name);
  }

  private Part part(ProtoField field, ProtoFile file) {
    Location place = file.location(field.name().range());
    Shape type = type(field.type(), place);
    Shape shape =
        field.isMap()
            ? map(field, type, place)
            : field.isRepeated() ? new Shape.ListOf(type.present()) : type;
    boolean explicit = field.presence() == ProtoPresence.EXPLICIT;
    return new Part(
        field.name().text(),
        field.comments().text(),
        explicit ? Shape.nullable(shape) : shape,
        field.presence() != ProtoPresence.REQUIRED,
        fallback(field, shape),
        ProtoOptions.isTrue(field.options(), "deprecated"),
        place);
  }

  private Shape map(ProtoField field, Shape values, Location place) {
    if (!field.mapKey().map(ProtoTypeRef::text).orElse("string").equals("string")) {
      losses.changed(place, "Keys of " + field.name().text() + " are written as text.");
    }
    return new Shape.MapOf(values.present());
  }

  private Shape type(ProtoTypeRef type, Location place) {
    return switch (type.target()) {
      case ProtoTarget.OfScalar(ProtoScalar scalar) -> Shape.of(kind(scalar));
      case ProtoTarget.OfMessage message ->
          wellKnown(message, place).orElseGet(() -> message(message));
      case ProtoTarget.OfEnum enumeration -> choice(enumeration);
      case ProtoTarget.Unresolved _ -> Shape.of(Shape.Kind.ANY);
    };
  }

  private static Shape.Kind kind(ProtoScalar scalar) {
    return switch (scalar) {
      case BOOL -> Shape.Kind.BOOLEAN;
      case INT32, SINT32, SFIXED32 -> Shape.Kind.INT32;
      case INT64, SINT64, SFIXED64 -> Shape.Kind.INT64;
      case UINT32, FIXED32 -> Shape.Kind.UINT32;
      case UINT64, FIXED64 -> Shape.Kind.UINT64;
      case FLOAT -> Shape.Kind.FLOAT;
      case DOUBLE -> Shape.Kind.DOUBLE;
      case STRING -> Shape.Kind.STRING;
      case BYTES -> Shape.Kind.BYTES;
    };
  }

  private Optional<Shape> wellKnown(ProtoTarget.OfMessage message, Location place) {
    if (!message.fullName().startsWith("google.protobuf.")) {
      return Optional.empty();
    }
    String name = ProtoNames.lastOf(message.fullName());
    return switch (name) {
      case "Timestamp" -> Optional.of(Shape.of(Shape.Kind.TIMESTAMP));
      case "Duration", "FieldMask" -> {
        losses.changed(place, name + " is written as text, as JSON has it.");
        yield Optional.of(Shape.of(Shape.Kind.STRING));
      }
      case "Struct" -> Optional.of(new Shape.MapOf(Shape.of(Shape.Kind.ANY)));
      case "Value" -> Optional.of(Shape.nullable(Shape.of(Shape.Kind.ANY)));
      case "ListValue" -> Optional.of(new Shape.ListOf(Shape.of(Shape.Kind.ANY)));
      case "Any" -> {
        losses.changed(place, "Any is written as any value.");
        yield Optional.of(Shape.of(Shape.Kind.ANY));
      }
      default ->
          name.endsWith("Value")
              ? ProtoScalar.of(name.substring(0, name.length() - 5).toLowerCase(Locale.ROOT))
                  .map(scalar -> Shape.nullable(Shape.of(kind(scalar))))
              : Optional.empty();
    };
  }

  private Shape choice(ProtoTarget.OfEnum target) {
    Optional<ProtoEnum> found = source.files().enumeration(target);
    Optional<ProtoFile> file = source.files().file(target.file());
    if (found.isEmpty() || file.isEmpty()) {
      return Shape.of(Shape.Kind.STRING);
    }
    ProtoEnum words = found.get();
    String name = names.of(target.fullName(), words.name().text());
    if (!definitions.containsKey(name)) {
      List<String> values = words.values().stream().map(value -> value.name().text()).toList();
      Location place = file.get().location(words.name().range());
      long numbers =
          words.values().stream()
              .map(ProtoEnumValue::number)
              .map(n -> n.value())
              .distinct()
              .count();
      if (numbers < values.size()) {
        losses.lost(
            place,
            "The result cannot express that values of " + words.name().text() + " share a number.");
      }
      definitions.put(
          name,
          new Definition.Choice(
              name, words.comments().text(), values, Optional.of(values.getFirst()), place));
    }
    return new Shape.Use(name);
  }

  /// What readers get for a field that is not set.
  private Optional<JsonValue> fallback(ProtoField field, Shape shape) {
    return switch (field.presence()) {
      case REQUIRED -> Optional.empty();
      case EXPLICIT -> written(field, shape).or(() -> Optional.of(new JsonNull()));
      case REPEATED ->
          Optional.of(field.isMap() ? new JsonObject(Map.of()) : new JsonArray(List.of()));
      case IMPLICIT -> zero(shape);
    };
  }

  private static Optional<JsonValue> written(ProtoField field, Shape shape) {
    return ProtoOptions.text(field.options(), "default")
        .flatMap(text ->
            switch (shape) {
              case Shape.Plain(Shape.Kind kind) when kind == Shape.Kind.BOOLEAN ->
                  Optional.of(new JsonBoolean(text.equals("true")));
              case Shape.Plain(Shape.Kind kind) when kind == Shape.Kind.STRING ->
                  Optional.of(new JsonString(text));
              case Shape.Plain(Shape.Kind kind) when kind == Shape.Kind.BYTES -> Optional.empty();
              case Shape.Use use -> Optional.of(new JsonString(text));
              case Shape other -> JsonNumber.parse(text).map(number -> number);
            });
  }

  private Optional<JsonValue> zero(Shape shape) {
    return switch (shape) {
      case Shape.Plain(Shape.Kind kind) ->
          switch (kind) {
            case BOOLEAN -> Optional.of(new JsonBoolean(false));
            case STRING, BYTES -> Optional.of(new JsonString(""));
            case INT32, INT64, UINT32, UINT64, FLOAT, DOUBLE, INTEGER, NUMBER ->
                Optional.of(JsonNumber.of(0));
            case UUID, DATE, TIME, TIMESTAMP, LOCAL_TIMESTAMP, ANY -> Optional.empty();
          };
      case Shape.Use use ->
          definitions.get(use.definition()) instanceof Definition.Choice choice
              ? choice.fallback().map(JsonString::new)
              : Optional.empty();
      case Shape other -> Optional.empty();
    };
  }
}
