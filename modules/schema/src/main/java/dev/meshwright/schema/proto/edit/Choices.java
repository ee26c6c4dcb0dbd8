package dev.meshwright.schema.proto.edit;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.proto.ProtoEnum;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoNames;
import dev.meshwright.model.proto.ProtoScalar;
import dev.meshwright.model.proto.ProtoTypes;
import dev.meshwright.model.proto.ProtoVisibility;
import dev.meshwright.model.structure.TypeChoice;
import dev.meshwright.model.structure.TypeChoice.Kind;
import dev.meshwright.schema.proto.link.WellKnownFiles;
import dev.meshwright.schema.proto.parse.ProtoParser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The types that declarations can be given.
final class Choices {

  /// In the order in which they are offered: those that most fields have come first.
  private static final List<ProtoScalar> SCALARS =
      List.of(
          ProtoScalar.STRING,
          ProtoScalar.INT32,
          ProtoScalar.INT64,
          ProtoScalar.BOOL,
          ProtoScalar.DOUBLE,
          ProtoScalar.FLOAT,
          ProtoScalar.BYTES,
          ProtoScalar.UINT32,
          ProtoScalar.UINT64,
          ProtoScalar.SINT32,
          ProtoScalar.SINT64,
          ProtoScalar.FIXED32,
          ProtoScalar.FIXED64,
          ProtoScalar.SFIXED32,
          ProtoScalar.SFIXED64);

  /// Of the files that every compiler brings along, those that are made for fields.
  private static final List<String> FOR_FIELDS =
      Stream.of("timestamp", "duration", "wrappers", "struct", "any", "empty", "field_mask")
          .map(name -> "google/protobuf/" + name + ".proto")
          .toList();

  private static final int MOST_LINES = 24;

  private final ProtoDocument document;
  private final KnownTypes names;

  Choices(ProtoDocument document) {
    this.document = document;
    this.names = new KnownTypes(document);
  }

  /// Those of the language and of the file itself.
  List<TypeChoice> of(Declared one) {
    return switch (one.is()) {
      case Declared.OfFile _ ->
          Stream.of("message", "enum", "service")
              .map(word -> TypeChoice.plain(Kind.NEW, word, word, "", ""))
              .toList();
      case Declared.OfMessage(ProtoMessage message) ->
          forField(message.fullName(), "field", true, "string");
      case Declared.OfOneof(var _, ProtoMessage message) ->
          forField(message.fullName(), "field", false, "string");
      case Declared.OfField(ProtoField field, ProtoMessage message) ->
          forField(
              message.fullName(),
              field.name().text(),
              field.oneof().isEmpty(),
              field.type().text());
      case Declared.OfService(var service) -> own(service.fullName(), false).toList();
      case Declared.OfMethod(var _, var service) -> own(service.fullName(), false).toList();
      case Declared.OfExtension(ProtoField field, var _) -> forExtension(field);
      case Declared.OfExtend(var block) -> forExtension(block.fields().getFirst());
      case Declared.OfEnum _, Declared.OfValue _ -> List.of();
    };
  }

  /// Those that other files declare, one file read after the other.
  Stream<TypeChoice> others(Declared one, FileSource files) {
    boolean enums =
        switch (one.is()) {
          case Declared.OfMessage _,
              Declared.OfOneof _,
              Declared.OfField _,
              Declared.OfExtend _,
              Declared.OfExtension _ ->
              true;
          default -> false;
        };
    boolean any =
        enums || one.is() instanceof Declared.OfService || one.is() instanceof Declared.OfMethod;
    if (!any) {
      return Stream.empty();
    }
    Stream<ProtoFile> known =
        FOR_FIELDS.stream().flatMap(path -> WellKnownFiles.all().file(path).stream());
    Stream<ProtoFile> read =
        files.paths().stream()
            .filter(path -> path.endsWith(".proto") && !path.equals(document.file().path()))
            .filter(path -> !WellKnownFiles.has(path))
            .flatMap(path ->
                files.text(path).map(text -> ProtoParser.parse(path, text).file()).stream());
    return Stream.concat(known, read)
        .flatMap(file -> declared(file, enums).map(type -> choice(Kind.OTHER, type, type.name())));
  }

  private List<TypeChoice> forField(String scope, String field, boolean many, String now) {
    List<TypeChoice> choices = new ArrayList<>();
    SCALARS.forEach(
        scalar -> choices.add(TypeChoice.plain(Kind.BASIC, scalar.text(), scalar.text(), "", "")));
    if (many) {
      choices.add(container("repeated", "repeated " + now, now));
      choices.add(container("map", "map<string, " + now + ">", now));
    }
    String name = freeName(scope, field);
    choices.add(TypeChoice.plain(Kind.NEW, "message", "message " + name + " {}", name, ""));
    String zero = Additions.snake(name) + "_UNSPECIFIED = 0;";
    choices.add(TypeChoice.plain(Kind.NEW, "enum", "enum " + name + " { " + zero + " }", name, ""));
    own(scope, true).forEach(choices::add);
    return choices;
  }

  /// What is declared elsewhere, and no map.
  private List<TypeChoice> forExtension(ProtoField field) {
    return forField(ProtoNames.scopeOf(field.fullName()), "field", true, field.type().text())
        .stream()
        .filter(choice -> choice.kind() != Kind.NEW && !choice.written().startsWith("map<"))
        .toList();
  }

  private static TypeChoice container(String word, String written, String inner) {
    return new TypeChoice(Kind.CONTAINER, word, written, Optional.of(inner), "", "");
  }

  private Stream<TypeChoice> own(String scope, boolean enums) {
    return declared(document.file(), enums)
        .map(type -> choice(Kind.OWN, type, names.written(scope, type.name())));
  }

  /// A type of a file.
  private record Type(String name, String file, String preview) {}

  private static TypeChoice choice(Kind kind, Type type, String written) {
    return TypeChoice.plain(kind, type.name(), written, type.file(), type.preview());
  }

  private static Stream<Type> declared(ProtoFile file, boolean enums) {
    ProtoTypes types = ProtoTypes.of(file);
    Stream<Type> messages =
        types.messages().values().stream()
            .filter(message -> !message.group() && message.visibility() != ProtoVisibility.LOCAL)
            .map(message -> new Type(message.fullName(), file.path(), preview(message)));
    Stream<Type> values =
        types.enums().values().stream()
            .filter(one -> enums && one.visibility() != ProtoVisibility.LOCAL)
            .map(one -> new Type(one.fullName(), file.path(), preview(one)));
    return Stream.concat(messages, values)
        .sorted((one, other) -> one.name().compareTo(other.name()));
  }

  private static String preview(ProtoMessage message) {
    return preview(
        message.comments().text(),
        message.fields().stream().map(field -> field.name().text() + ": " + field.type().text()));
  }

  private static String preview(ProtoEnum values) {
    return preview(
        values.comments().text(), values.values().stream().map(value -> value.name().text()));
  }

  private static String preview(String doc, Stream<String> inside) {
    List<String> lines = inside.limit(MOST_LINES + 1L).toList();
    Stream<String> shown =
        lines.size() > MOST_LINES
            ? Stream.concat(lines.stream().limit(MOST_LINES), Stream.of("..."))
            : lines.stream();
    return Stream.concat(Stream.of(doc).filter(text -> !text.isEmpty()), shown)
        .collect(Collectors.joining("\n"));
  }

  /// `order_line` as the name of a type that there is not: `OrderLine`, `OrderLine2`.
  private String freeName(String scope, String field) {
    String camel =
        Arrays.stream(field.split("_", -1))
            .filter(part -> !part.isEmpty())
            .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
            .collect(Collectors.joining());
    String wanted = camel.isEmpty() || Character.isDigit(camel.charAt(0)) ? "Type" : camel;
    String name = wanted;
    for (int number = 2; names.resolve(scope, name).isPresent(); number++) {
      name = wanted + number;
    }
    return name;
  }
}
