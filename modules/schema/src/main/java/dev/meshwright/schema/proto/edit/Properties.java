package dev.meshwright.schema.proto.edit;

import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.proto.ProtoEdition;
import dev.meshwright.model.proto.ProtoEnum;
import dev.meshwright.model.proto.ProtoEnumValue;
import dev.meshwright.model.proto.ProtoFeatures;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoLabel;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoMethod;
import dev.meshwright.model.proto.ProtoName;
import dev.meshwright.model.proto.ProtoNumbers;
import dev.meshwright.model.proto.ProtoOption;
import dev.meshwright.model.proto.ProtoOptions;
import dev.meshwright.model.proto.ProtoReserved;
import dev.meshwright.model.structure.DeclarationProperty;
import dev.meshwright.model.structure.DeclarationProperty.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What Protobuf can say of a declaration beyond name, type, default and documentation.
final class Properties {

  static final String NUMBER = "number";
  static final String LABEL = "label";
  static final String ONEOF = "oneof";
  static final String JSON_NAME = "json_name";
  static final String DEPRECATED = "deprecated";
  static final String RESERVED_NUMBERS = "reserved numbers";
  static final String RESERVED_NAMES = "reserved names";
  static final String SYNTAX = "syntax";
  static final String EDITION = "edition";
  static final String PACKAGE = "package";
  static final String INPUT = "input";
  static final String OUTPUT = "output";
  static final String CLIENT_STREAMING = "client streaming";
  static final String SERVER_STREAMING = "server streaming";
  private static final String ALLOW_ALIAS = "allow_alias";
  private static final List<String> FILE_TEXTS =
      List.of(
          "java_package",
          "java_outer_classname",
          "go_package",
          "csharp_namespace",
          "php_namespace");
  private static final List<String> NAMING_STYLES = List.of("STYLE2024", "STYLE_LEGACY");
  private static final List<String> VISIBILITIES =
      List.of("EXPORT_ALL", "EXPORT_TOP_LEVEL", "LOCAL_ALL", "STRICT");
  private static final List<String> YES_NO = List.of("true", "false");

  private final ProtoDocument document;
  private final ProtoEdition edition;

  Properties(ProtoDocument document) {
    this.document = document;
    this.edition = document.file().edition();
  }

  List<DeclarationProperty> of(Declared one) {
    List<DeclarationProperty> all = new ArrayList<>(own(one));
    one.options().stream()
        .map(ProtoOption::nameText)
        .distinct()
        .filter(name -> all.stream().noneMatch(known -> known.name().equals(name)))
        .filter(name -> !name.equals("default"))
        .map(name -> property(one, name, Kind.WRITTEN, List.of()))
        .forEach(all::add);
    return all;
  }

  private List<DeclarationProperty> own(Declared one) {
    DeclarationProperty deprecated = property(one, DEPRECATED, Kind.FLAG, List.of());
    return switch (one.is()) {
      case Declared.OfFile(ProtoFile file) -> ofFile(one, file);
      case Declared.OfMessage(ProtoMessage message) ->
          with(
              List.of(numbers(message.reserved()), names(message.reserved()), deprecated),
              feature(one, ProtoFeatures.JsonFormat.values()));
      case Declared.OfField(ProtoField field, ProtoMessage message) ->
          ofField(one, field, message, deprecated);
      case Declared.OfExtension(ProtoField field, var _) ->
          List.of(number(field.number().value()), deprecated);
      case Declared.OfEnum(ProtoEnum values) ->
          with(
              List.of(
                  numbers(values.reserved()),
                  names(values.reserved()),
                  property(one, ALLOW_ALIAS, Kind.FLAG, List.of()),
                  deprecated),
              feature(one, ProtoFeatures.EnumType.values()),
              feature(one, ProtoFeatures.JsonFormat.values()));
      case Declared.OfValue(ProtoEnumValue value, var _) ->
          List.of(number(value.number().value()), deprecated);
      case Declared.OfService _ -> List.of(deprecated);
      case Declared.OfMethod(ProtoMethod method, var _) -> ofMethod(one, method, deprecated);
      case Declared.OfOneof _, Declared.OfExtend _ -> List.of();
    };
  }

  /// Features are said in editions only.
  private List<DeclarationProperty> with(
      List<DeclarationProperty> own, DeclarationProperty... features) {
    return edition.hasFeatures() ? Stream.concat(own.stream(), Stream.of(features)).toList() : own;
  }

  private List<DeclarationProperty> ofFile(Declared one, ProtoFile file) {
    List<DeclarationProperty> all = new ArrayList<>();
    all.add(
        new DeclarationProperty(
            edition.hasFeatures() ? EDITION : SYNTAX,
            Kind.CHOICE,
            file.syntax().map(range -> edition.text()),
            Stream.of(ProtoEdition.values()).map(ProtoEdition::text).toList()));
    all.add(
        new DeclarationProperty(
            PACKAGE, Kind.TEXT, file.packageName().map(ProtoName::text), List.of()));
    FILE_TEXTS.forEach(name -> all.add(property(one, name, Kind.TEXT, List.of())));
    all.add(property(one, "java_multiple_files", Kind.FLAG, List.of()));
    all.add(
        property(one, "optimize_for", Kind.CHOICE, List.of("SPEED", "CODE_SIZE", "LITE_RUNTIME")));
    all.add(property(one, DEPRECATED, Kind.FLAG, List.of()));
    if (edition.hasFeatures()) {
      all.add(feature(one, ProtoFeatures.FieldPresence.values()));
      all.add(feature(one, ProtoFeatures.EnumType.values()));
      all.add(feature(one, ProtoFeatures.RepeatedFieldEncoding.values()));
      all.add(feature(one, ProtoFeatures.Utf8Validation.values()));
      all.add(feature(one, ProtoFeatures.MessageEncoding.values()));
      all.add(feature(one, ProtoFeatures.JsonFormat.values()));
    }
    if (edition == ProtoEdition.EDITION_2024) {
      all.add(property(one, "features.enforce_naming_style", Kind.CHOICE, NAMING_STYLES));
      all.add(property(one, "features.default_symbol_visibility", Kind.CHOICE, VISIBILITIES));
    }
    return all;
  }

  /// A feature of editions, named as its values are: `FieldPresence` is `features.field_presence`.
  private DeclarationProperty feature(Declared one, Enum<?>[] values) {
    String name =
        values[0].getDeclaringClass().getSimpleName().replaceAll("([a-z0-9])([A-Z])", "$1_$2");
    return property(
        one,
        "features." + name.toLowerCase(Locale.ROOT),
        Kind.CHOICE,
        Stream.of(values).map(Enum::name).toList());
  }

  private List<DeclarationProperty> ofField(
      Declared one, ProtoField field, ProtoMessage message, DeclarationProperty deprecated) {
    List<DeclarationProperty> all = new ArrayList<>();
    all.add(number(field.number().value()));
    if (field.oneof().isEmpty() && !field.isMap()) {
      Optional<String> label =
          field.label() == ProtoLabel.NONE
              ? Optional.empty()
              : Optional.of(field.label().name().toLowerCase(Locale.ROOT));
      all.add(new DeclarationProperty(LABEL, Kind.CHOICE, label, labels()));
    }
    if (!field.isRepeated() && !field.group() && !message.oneofs().isEmpty()) {
      all.add(
          new DeclarationProperty(
              ONEOF,
              Kind.CHOICE,
              field.oneof(),
              message.oneofs().stream().map(oneof -> oneof.name().text()).toList()));
    }
    all.add(property(one, JSON_NAME, Kind.TEXT, List.of()));
    all.add(deprecated);
    if (edition.hasFeatures()) {
      if (FieldEdits.hasChoice(field, edition)) {
        all.add(feature(one, ProtoFeatures.FieldPresence.values()));
      }
      if (field.isRepeated() && !field.isMessage()) {
        all.add(feature(one, ProtoFeatures.RepeatedFieldEncoding.values()));
      }
      if (field.isMessage() && !field.isMap()) {
        all.add(feature(one, ProtoFeatures.MessageEncoding.values()));
      }
      if (field.type().text().equals("string")) {
        all.add(feature(one, ProtoFeatures.Utf8Validation.values()));
      }
    } else if (field.isRepeated() && !field.isMessage()) {
      all.add(property(one, "packed", Kind.CHOICE, YES_NO));
    }
    return all;
  }

  private List<String> labels() {
    return switch (edition) {
      case PROTO2 -> List.of("optional", "required", "repeated");
      case PROTO3 -> List.of("optional", "repeated");
      case EDITION_2023, EDITION_2024 -> List.of("repeated");
    };
  }

  private List<DeclarationProperty> ofMethod(
      Declared one, ProtoMethod method, DeclarationProperty deprecated) {
    return List.of(
        new DeclarationProperty(INPUT, Kind.TYPE, Optional.of(method.input().text()), List.of()),
        new DeclarationProperty(OUTPUT, Kind.TYPE, Optional.of(method.output().text()), List.of()),
        flag(CLIENT_STREAMING, method.clientStreaming().isPresent()),
        flag(SERVER_STREAMING, method.serverStreaming().isPresent()),
        deprecated,
        property(
            one,
            "idempotency_level",
            Kind.CHOICE,
            List.of("IDEMPOTENCY_UNKNOWN", "NO_SIDE_EFFECTS", "IDEMPOTENT")));
  }

  private static DeclarationProperty flag(String name, boolean is) {
    return new DeclarationProperty(
        name, Kind.FLAG, is ? Optional.of("true") : Optional.empty(), List.of());
  }

  private static DeclarationProperty number(long number) {
    return new DeclarationProperty(
        NUMBER, Kind.NUMBER, Optional.of(Long.toString(number)), List.of());
  }

  private static DeclarationProperty numbers(List<ProtoReserved> reserved) {
    return list(
        RESERVED_NUMBERS,
        reserved.stream()
            .flatMap(statement -> statement.numbers().stream())
            .map(ProtoNumbers::toString));
  }

  private static DeclarationProperty names(List<ProtoReserved> reserved) {
    return list(
        RESERVED_NAMES,
        reserved.stream().flatMap(statement -> statement.names().stream()).map(ProtoName::text));
  }

  private static DeclarationProperty list(String name, Stream<String> values) {
    return new DeclarationProperty(
        name,
        Kind.LIST,
        Optional.of(values.collect(Collectors.joining(", "))).filter(text -> !text.isEmpty()),
        List.of());
  }

  private DeclarationProperty property(Declared one, String name, Kind kind, List<String> choices) {
    Optional<String> value =
        kind == Kind.WRITTEN
            ? ProtoOptions.find(one.options(), name)
                .map(option -> option.value().range().of(document.file().text()))
            : ProtoOptions.text(one.options(), name)
                .filter(text -> kind != Kind.FLAG || text.equals("true"));
    return new DeclarationProperty(name, kind, value, choices);
  }
}
