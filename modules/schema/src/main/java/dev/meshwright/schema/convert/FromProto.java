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
  private final ConversionReport losses;
  private final TypeNames names = new TypeNames();
  private final Map<String, Definition> definitions = new LinkedHashMap<>();
  private final Pending pending = new Pending();

  FromProto(ProtoDocument source, ConversionReport losses) {
    this.source = source;
    this.losses = losses;
  }

  /// Empty when the file has no such message.
  Optional<NeutralSchema> read(Optional<String> wanted) {
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

  private NeutralSchema read(ProtoFile file, ProtoMessage root) {
    losses.lost(
        file.location(root.name().range()),
        "Numbers of fields are kept beside them; reserved ones, and those of enums, are left out.");
    NeutralType shape = message(new ProtoTarget.OfMessage(file.path(), root.fullName()));
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
    return new NeutralSchema(file.packageText(), shape, definitions);
  }

  private NeutralType message(ProtoTarget.OfMessage target) {
    Optional<ProtoMessage> found = source.files().message(target);
    Optional<ProtoFile> file = source.files().file(target.file());
    if (found.isEmpty() || file.isEmpty()) {
      return NeutralType.of(NeutralType.Kind.ANY);
    }
    ProtoMessage message = found.get();
    boolean known = names.knows(target.fullName());
    String name = names.of(target.fullName(), message.name().text());
    if (!known) {
      Location place = file.get().location(message.name().range());
      String doc = message.comments().text();
      definitions.put(name, new Definition.RecordType(name, doc, List.of(), place));
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
              new Definition.RecordType(
                  name,
                  doc,
                  message.fields().stream().map(field -> part(field, file.get())).toList(),
                  place)));
    }
    return new NeutralType.Use(name);
  }

  private NeutralField part(ProtoField field, ProtoFile file) {
    Location place = file.location(field.name().range());
    NeutralType type = type(field.type(), place);
    NeutralType shape =
        field.isMap()
            ? map(field, type, place)
            : field.isRepeated() ? new NeutralType.ListOf(type.present()) : type;
    ProtoNotes notes = ProtoNotes.of(field.comments().text());
    boolean explicit = field.presence() == ProtoPresence.EXPLICIT;
    boolean nullable = notes.required() ? notes.nullable() : explicit;
    NeutralType noted = notes.in(nullable ? shape : shape.present());
    return new NeutralField(
        field.name().text(),
        notes.doc(),
        nullable ? NeutralType.nullable(noted) : noted,
        field.presence() != ProtoPresence.REQUIRED && !notes.required(),
        notes.required() ? Optional.empty() : notes.fallback().or(() -> fallback(field, noted)),
        ProtoOptions.isTrue(field.options(), "deprecated"),
        NeutralField.number(Optional.of(JsonNumber.of(field.number().value()))),
        place);
  }

  private NeutralType map(ProtoField field, NeutralType values, Location place) {
    if (!field.mapKey().map(ProtoTypeRef::text).orElse("string").equals("string")) {
      losses.changed(place, "Keys of " + field.name().text() + " are written as text.");
    }
    return new NeutralType.MapOf(values.present());
  }

  private NeutralType type(ProtoTypeRef type, Location place) {
    return switch (type.target()) {
      case ProtoTarget.OfScalar(ProtoScalar scalar) -> NeutralType.of(kind(scalar));
      case ProtoTarget.OfMessage message ->
          wellKnown(message, place).orElseGet(() -> message(message));
      case ProtoTarget.OfEnum enumeration -> choice(enumeration);
      case ProtoTarget.Unresolved _ -> NeutralType.of(NeutralType.Kind.ANY);
    };
  }

  private static NeutralType.Kind kind(ProtoScalar scalar) {
    return switch (scalar) {
      case BOOL -> NeutralType.Kind.BOOLEAN;
      case INT32, SINT32, SFIXED32 -> NeutralType.Kind.INT32;
      case INT64, SINT64, SFIXED64 -> NeutralType.Kind.INT64;
      case UINT32, FIXED32 -> NeutralType.Kind.UINT32;
      case UINT64, FIXED64 -> NeutralType.Kind.UINT64;
      case FLOAT -> NeutralType.Kind.FLOAT;
      case DOUBLE -> NeutralType.Kind.DOUBLE;
      case STRING -> NeutralType.Kind.STRING;
      case BYTES -> NeutralType.Kind.BYTES;
    };
  }

  private Optional<NeutralType> wellKnown(ProtoTarget.OfMessage message, Location place) {
    if (!message.fullName().startsWith("google.protobuf.")) {
      return Optional.empty();
    }
    String name = ProtoNames.lastOf(message.fullName());
    return switch (name) {
      case "Timestamp" -> Optional.of(NeutralType.of(NeutralType.Kind.TIMESTAMP));
      case "Duration", "FieldMask" -> {
        losses.changed(place, name + " is written as text, as JSON has it.");
        yield Optional.of(NeutralType.of(NeutralType.Kind.STRING));
      }
      case "Struct" -> Optional.of(new NeutralType.MapOf(NeutralType.of(NeutralType.Kind.ANY)));
      case "Value" -> Optional.of(NeutralType.nullable(NeutralType.of(NeutralType.Kind.ANY)));
      case "ListValue" -> Optional.of(new NeutralType.ListOf(NeutralType.of(NeutralType.Kind.ANY)));
      case "Any" -> {
        losses.changed(place, "Any is written as any value.");
        yield Optional.of(NeutralType.of(NeutralType.Kind.ANY));
      }
      default ->
          name.endsWith("Value")
              ? ProtoScalar.of(name.substring(0, name.length() - 5).toLowerCase(Locale.ROOT))
                  .map(scalar -> NeutralType.nullable(NeutralType.of(kind(scalar))))
              : Optional.empty();
    };
  }

  private NeutralType choice(ProtoTarget.OfEnum target) {
    Optional<ProtoEnum> found = source.files().enumeration(target);
    Optional<ProtoFile> file = source.files().file(target.file());
    if (found.isEmpty() || file.isEmpty()) {
      return NeutralType.of(NeutralType.Kind.STRING);
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
          new Definition.EnumType(
              name, words.comments().text(), values, Optional.of(values.getFirst()), place));
    }
    return new NeutralType.Use(name);
  }

  /// What readers get for a field that is not set.
  private Optional<JsonValue> fallback(ProtoField field, NeutralType shape) {
    return switch (field.presence()) {
      case REQUIRED -> Optional.empty();
      case EXPLICIT -> written(field, shape).or(() -> Optional.of(new JsonNull()));
      case REPEATED ->
          Optional.of(field.isMap() ? new JsonObject(Map.of()) : new JsonArray(List.of()));
      case IMPLICIT -> zero(shape);
    };
  }

  private static Optional<JsonValue> written(ProtoField field, NeutralType shape) {
    return ProtoOptions.text(field.options(), "default")
        .flatMap(text ->
            switch (shape) {
              case NeutralType.Plain(NeutralType.Kind kind) when kind == NeutralType.Kind.BOOLEAN ->
                  Optional.of(new JsonBoolean(text.equals("true")));
              case NeutralType.Plain(NeutralType.Kind kind) when kind == NeutralType.Kind.STRING ->
                  Optional.of(new JsonString(text));
              case NeutralType.Plain(NeutralType.Kind kind) when kind == NeutralType.Kind.BYTES ->
                  Optional.empty();
              case NeutralType.Use use -> Optional.of(new JsonString(text));
              case NeutralType other -> JsonNumber.parse(text).map(number -> number);
            });
  }

  private Optional<JsonValue> zero(NeutralType shape) {
    return switch (shape) {
      case NeutralType.Plain(NeutralType.Kind kind) ->
          switch (kind) {
            case BOOLEAN -> Optional.of(new JsonBoolean(false));
            case STRING, BYTES -> Optional.of(new JsonString(""));
            case INT32, INT64, UINT32, UINT64, FLOAT, DOUBLE, INTEGER, NUMBER ->
                Optional.of(JsonNumber.of(0));
            case UUID, DATE, TIME, TIMESTAMP, LOCAL_TIMESTAMP, ANY -> Optional.empty();
          };
      case NeutralType.Use use ->
          definitions.get(use.definition()) instanceof Definition.EnumType choice
              ? choice.fallback().map(JsonString::new)
              : Optional.empty();
      case NeutralType other -> Optional.empty();
    };
  }
}
