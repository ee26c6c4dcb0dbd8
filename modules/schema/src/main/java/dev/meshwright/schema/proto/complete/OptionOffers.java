package dev.meshwright.schema.proto.complete;

import dev.meshwright.model.assist.OfferKind;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.proto.ProtoEdition;
import dev.meshwright.model.proto.ProtoEnum;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoNames;
import dev.meshwright.model.proto.ProtoScalar;
import dev.meshwright.model.proto.ProtoTarget;
import dev.meshwright.model.proto.ProtoTypes;
import dev.meshwright.schema.proto.edit.KnownTypes;
import dev.meshwright.schema.proto.link.WellKnownFiles;
import dev.meshwright.schema.proto.option.OptionTarget;
import dev.meshwright.schema.proto.parse.CaretPlace;
import dev.meshwright.text.OfferList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Options by the kind of element they stand at, and their values: those of the language, and those
/// of files that are imported.
final class OptionOffers {

  private static final String DESCRIPTOR = "google/protobuf/descriptor.proto";

  /// Only compilers write them.
  private static final Set<String> INTERNAL = Set.of("map_entry", "uninterpreted_option");

  private final ProtoDocument document;
  private final CaretPlace place;
  private final OfferList list;

  OptionOffers(ProtoDocument document, CaretPlace place, OfferList list) {
    this.document = document;
    this.place = place;
    this.list = list;
  }

  /// @param words of the option before the place
  void add(List<String> words, OptionTarget target) {
    int equals = words.indexOf("=");
    if (words.isEmpty()) {
      names(target);
    } else if (equals == words.size() - 1) {
      value(String.join("", words.subList(0, equals)), target);
    } else if (words.equals(List.of("("))) {
      extensions(target)
          .forEach(
              field -> list.add(OfferKind.KEY, field.fullName(), type(field), field.fullName()));
    }
  }

  private void names(OptionTarget target) {
    if (target == OptionTarget.FIELD) {
      if (document.file().edition() != ProtoEdition.PROTO3) {
        list.add(OfferKind.KEY, "default", "value when there is none", assigned("default", "|"));
      }
      list.add(OfferKind.KEY, "json_name", "string", assigned("json_name", "\"|\""));
    }
    fields(target)
        .filter(field -> !INTERNAL.contains(field.name().text()))
        .forEach(field -> {
          String name = field.name().text();
          list.add(OfferKind.KEY, name, type(field), assigned(name, first(field)));
        });
    extensions(target)
        .forEach(field -> {
          String name = "(" + field.fullName() + ")";
          list.add(OfferKind.KEY, name, type(field), assigned(name, first(field)));
        });
  }

  /// With a value where there is none yet.
  private String assigned(String name, String value) {
    String rest = document.file().text().substring(place.range().end()).stripLeading();
    return rest.startsWith("=") ? name : name + " = " + value;
  }

  private static Stream<ProtoField> fields(OptionTarget target) {
    return WellKnownFiles.all()
        .types(DESCRIPTOR)
        .message(target.message())
        .map(ProtoMessage::fields)
        .orElse(List.of())
        .stream();
  }

  private Stream<ProtoField> extensions(OptionTarget target) {
    Stream<ProtoFile> files =
        Stream.concat(
            Stream.of(document.file()),
            document.file().imports().stream()
                .flatMap(each -> each.resolved().stream())
                .flatMap(path -> document.files().file(path).stream()));
    return files
        .flatMap(file -> ProtoTypes.of(file).extensions().values().stream())
        .filter(each -> each.extendee().fullName().equals(target.message()))
        .map(ProtoTypes.Extension::field);
  }

  private void value(String name, OptionTarget target) {
    if (name.equals("default")) {
      defaults();
      return;
    }
    Stream.concat(
            fields(target).filter(field -> field.name().text().equals(name)),
            extensions(target)
                .filter(field ->
                    name.equals("(" + field.fullName() + ")")
                        || name.equals("(" + field.name().text() + ")")))
        .findFirst()
        .ifPresent(this::values);
  }

  private void values(ProtoField field) {
    if (field.type().target() instanceof ProtoTarget.OfScalar(ProtoScalar scalar)
        && scalar == ProtoScalar.BOOL) {
      truth();
    }
    enumeration(field).ifPresent(this::symbols);
  }

  private void truth() {
    list.add(OfferKind.VALUE, "true", "");
    list.add(OfferKind.VALUE, "false", "");
  }

  private void symbols(ProtoEnum values) {
    values
        .values()
        .forEach(value -> list.add(OfferKind.VALUE, value.name().text(), values.name().text()));
  }

  /// Of the field that the place is in: by its words, as it may be half-typed.
  private void defaults() {
    List<String> words = place.before();
    int equals = words.indexOf("=");
    if (equals < 2) {
      return;
    }
    int first = equals - 2;
    while (first > 1 && words.get(first - 1).equals(".")) {
      first -= 2;
    }
    String type = String.join("", words.subList(first, equals - 1));
    if (type.equals(ProtoScalar.BOOL.text())) {
      truth();
    }
    String scope = document.file().packageText();
    for (String message : place.messages()) {
      scope = ProtoNames.join(scope, message);
    }
    String name = new KnownTypes(document).resolve(scope, type).orElse("");
    document.files().files().keySet().stream()
        .flatMap(path -> document.files().types(path).enumeration(name).stream())
        .findFirst()
        .ifPresent(this::symbols);
  }

  private Optional<ProtoEnum> enumeration(ProtoField field) {
    return field.type().target() instanceof ProtoTarget.OfEnum found
        ? document.files().enumeration(found).or(() -> WellKnownFiles.all().enumeration(found))
        : Optional.empty();
  }

  private static String type(ProtoField field) {
    return (field.isRepeated() ? "repeated " : "") + field.type().text();
  }

  private static String first(ProtoField field) {
    return switch (field.type().target()) {
      case ProtoTarget.OfScalar(ProtoScalar scalar) ->
          switch (scalar) {
            case BOOL -> "true";
            case STRING, BYTES -> "\"|\"";
            default -> "0";
          };
      case ProtoTarget.OfMessage _ -> "{|}";
      case ProtoTarget.OfEnum _, ProtoTarget.Unresolved _ -> "|";
    };
  }
}
