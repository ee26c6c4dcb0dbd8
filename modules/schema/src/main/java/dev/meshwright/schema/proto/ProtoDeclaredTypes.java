package dev.meshwright.schema.proto;

import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.proto.ProtoEnum;
import dev.meshwright.model.proto.ProtoExtend;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoMethod;
import dev.meshwright.model.proto.ProtoName;
import dev.meshwright.model.proto.ProtoOneof;
import dev.meshwright.model.proto.ProtoService;
import dev.meshwright.model.proto.ProtoTarget;
import dev.meshwright.model.proto.ProtoTypeRef;
import dev.meshwright.model.structure.DeclaredType;
import dev.meshwright.model.structure.DeclaredType.Part;
import dev.meshwright.model.structure.NodeKind;
import dev.meshwright.model.structure.TypeId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The messages, enums, services and extensions that a `.proto` file declares, and what they refer
/// to.
public final class ProtoDeclaredTypes {

  private final ProtoDocument document;
  private final List<DeclaredType> found = new ArrayList<>();

  private ProtoDeclaredTypes(ProtoDocument document) {
    this.document = document;
  }

  /// In the order of the text.
  public static List<DeclaredType> of(ProtoDocument document) {
    ProtoDeclaredTypes types = new ProtoDeclaredTypes(document);
    types.add(document.file().messages(), document.file().enums(), document.file().extensions());
    document.file().services().forEach(types::service);
    return types.found.stream().sorted(Comparator.comparing(DeclaredType::nameRange)).toList();
  }

  private void add(
      List<ProtoMessage> messages, List<ProtoEnum> enums, List<ProtoExtend> extensions) {
    for (ProtoMessage message : messages) {
      message(message);
      add(message.messages(), message.enums(), message.extensions());
    }
    enums.forEach(this::enumeration);
    extensions.forEach(this::extension);
  }

  private void message(ProtoMessage message) {
    List<Part> parts = new ArrayList<>();
    Set<String> begun = new TreeSet<>();
    for (ProtoField field : message.fields()) {
      field
          .oneof()
          .filter(begun::add)
          .flatMap(name -> oneof(message, name))
          .ifPresent(oneof ->
              parts.add(
                  new Part(oneof.name().text(), "oneof", 0, oneof.name().range(), List.of())));
      parts.add(field(field, field.oneof().isPresent() ? 1 : 0));
    }
    add(
        message.fullName(),
        message.group() ? "group" : "message",
        NodeKind.RECORD,
        message.name(),
        parts);
  }

  private static Optional<ProtoOneof> oneof(ProtoMessage message, String name) {
    return message.oneofs().stream().filter(each -> each.name().text().equals(name)).findFirst();
  }

  private void enumeration(ProtoEnum values) {
    add(
        values.fullName(),
        "enum",
        NodeKind.ENUM,
        values.name(),
        values.values().stream()
            .map(value ->
                new Part(
                    value.name().text(),
                    Long.toString(value.number().value()),
                    0,
                    value.name().range(),
                    List.of()))
            .toList());
  }

  private void extension(ProtoExtend extend) {
    String fullName = extend.extendee().fullName();
    List<Part> parts = new ArrayList<>();
    parts.add(new Part("extends", fullName, 0, extend.extendee().range(), uses(extend.extendee())));
    extend.fields().forEach(field -> parts.add(field(field, 0)));
    found.add(
        new DeclaredType(
            new TypeId(document.file().path(), "extend " + fullName + " " + found.size()),
            extend.extendee().text(),
            document.file().packageText(),
            NodeKind.EXTENSION,
            "extend",
            extend.extendee().range(),
            parts));
  }

  private void service(ProtoService service) {
    add(
        service.fullName(),
        "service",
        NodeKind.SERVICE,
        service.name(),
        service.methods().stream().map(this::method).toList());
  }

  private Part method(ProtoMethod method) {
    return new Part(
        method.name().text(),
        method.input().text() + " \u2192 " + method.output().text(),
        0,
        method.name().range(),
        Stream.of(method.input(), method.output())
            .flatMap(type -> uses(type).stream())
            .distinct()
            .toList());
  }

  private void add(String fullName, String word, NodeKind kind, ProtoName name, List<Part> parts) {
    String group = document.file().packageText();
    String shown =
        !group.isEmpty() && fullName.startsWith(group + ".")
            ? fullName.substring(group.length() + 1)
            : fullName;
    found.add(
        new DeclaredType(
            new TypeId(document.file().path(), fullName),
            shown,
            group,
            kind,
            word,
            name.range(),
            parts));
  }

  private Part field(ProtoField field, int depth) {
    return new Part(
        field.name().text(), type(field), depth, field.name().range(), uses(field.type()));
  }

  private static String type(ProtoField field) {
    String value = field.type().text();
    if (field.mapKey().isPresent()) {
      return "map<" + field.mapKey().get().text() + ", " + value + ">";
    }
    return field.isRepeated() ? value + "[]" : value;
  }

  /// What Google declares for everybody is a type like those of the language.
  private List<TypeId> uses(ProtoTypeRef type) {
    return switch (type.target()) {
      case ProtoTarget.OfMessage(String file, String name) -> known(file, name);
      case ProtoTarget.OfEnum(String file, String name) -> known(file, name);
      case ProtoTarget.OfScalar scalar -> List.of();
      case ProtoTarget.Unresolved unknown -> List.of(TypeId.unknown(type.text()));
    };
  }

  private static List<TypeId> known(String file, String name) {
    return name.startsWith("google.protobuf.") ? List.of() : List.of(new TypeId(file, name));
  }
}
