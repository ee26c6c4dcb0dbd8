package dev.meshwright.schema.proto;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoComments;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.proto.ProtoEnum;
import dev.meshwright.model.proto.ProtoEnumValue;
import dev.meshwright.model.proto.ProtoExtend;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoMethod;
import dev.meshwright.model.proto.ProtoName;
import dev.meshwright.model.proto.ProtoOneof;
import dev.meshwright.model.proto.ProtoService;
import dev.meshwright.model.structure.NodeKind;
import dev.meshwright.model.structure.NodePath;
import dev.meshwright.model.structure.Presence;
import dev.meshwright.model.structure.StructureNode;
import dev.meshwright.model.structure.WrittenType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What a `.proto` file declares. Findings reach a declaration by the names of the messages around
/// it: the package, a oneof and an `extend` block are no steps.
public final class ProtoStructure {

  /// Deeper messages are left to the source.
  private static final int DEEPEST = 64;

  private ProtoStructure() {}

  /// The file and everything it declares, in the order of the text.
  public static StructureNode of(ProtoDocument document) {
    ProtoFile file = document.file();
    NodePath top = NodePath.ROOT;
    List<StructureNode> nodes = new ArrayList<>();
    file.messages().forEach(message -> nodes.add(message(message, top)));
    file.enums().forEach(values -> nodes.add(enumeration(values, top)));
    file.extensions().forEach(extend -> nodes.add(extension(extend, top)));
    file.services().forEach(service -> nodes.add(service(service, top)));
    ProtoName name =
        file.packageName().orElseGet(() -> new ProtoName(file.path(), TextRange.at(0)));
    return node(
        top,
        NodeKind.FILE,
        name,
        file.edition().text(),
        file.comments(),
        new TextRange(0, file.text().length()),
        sorted(nodes));
  }

  private static StructureNode message(ProtoMessage message, NodePath parent) {
    NodePath path = parent.step(message.name().text(), message.name().text());
    List<StructureNode> nodes = new ArrayList<>();
    if (path.steps().size() < DEEPEST) {
      for (ProtoOneof oneof : message.oneofs()) {
        nodes.add(oneof(oneof, message.fields(), path));
      }
      message.fields().stream()
          .filter(field -> field.oneof().isEmpty())
          .forEach(field -> nodes.add(field(field, path)));
      message.messages().forEach(nested -> nodes.add(message(nested, path)));
      message.enums().forEach(values -> nodes.add(enumeration(values, path)));
      message.extensions().forEach(extend -> nodes.add(extension(extend, path)));
    }
    return node(
        path,
        NodeKind.RECORD,
        message.name(),
        message.group() ? "group" : "message",
        message.comments(),
        message.range(),
        sorted(nodes));
  }

  private static StructureNode oneof(ProtoOneof oneof, List<ProtoField> fields, NodePath parent) {
    NodePath path = parent.part("oneof " + oneof.name().text());
    List<StructureNode> members =
        fields.stream()
            .filter(field -> field.oneof().filter(oneof.name().text()::equals).isPresent())
            .map(field -> field(field, path))
            .toList();
    return node(
        path, NodeKind.ONEOF, oneof.name(), "oneof", oneof.comments(), oneof.range(), members);
  }

  private static StructureNode field(ProtoField field, NodePath parent) {
    return member(
        parent.step("field " + field.name().text(), field.name().text()),
        NodeKind.FIELD,
        field.name(),
        type(field),
        field.number().value(),
        presence(field),
        field.comments(),
        field.range());
  }

  private static String type(ProtoField field) {
    if (field.mapKey().isPresent()) {
      return "map<" + field.mapKey().get().text() + ", " + field.type().text() + ">";
    }
    return field.isRepeated() ? "repeated " + field.type().text() : field.type().text();
  }

  static Presence presence(ProtoField field) {
    return switch (field.presence()) {
      case REQUIRED -> Presence.REQUIRED;
      case EXPLICIT -> Presence.OPTIONAL;
      case REPEATED -> Presence.REPEATED;
      case IMPLICIT -> Presence.NONE;
    };
  }

  private static StructureNode enumeration(ProtoEnum values, NodePath parent) {
    NodePath path = parent.step(values.name().text(), values.name().text());
    return node(
        path,
        NodeKind.ENUM,
        values.name(),
        values.isClosed() ? "closed enum" : "enum",
        values.comments(),
        values.range(),
        values.values().stream().map(value -> enumValue(value, path)).toList());
  }

  private static StructureNode enumValue(ProtoEnumValue value, NodePath parent) {
    return member(
        parent.step(value.name().text(), value.name().text()),
        NodeKind.ENUM_VALUE,
        value.name(),
        "",
        value.number().value(),
        Presence.NONE,
        value.comments(),
        value.range());
  }

  private static StructureNode extension(ProtoExtend extend, NodePath parent) {
    NodePath path = parent.part("extend " + extend.extendee().text());
    return node(
        path,
        NodeKind.EXTENSION,
        new ProtoName(extend.extendee().text(), extend.extendee().range()),
        "extend",
        extend.comments(),
        extend.range(),
        extend.fields().stream().map(field -> field(field, path)).toList());
  }

  private static StructureNode service(ProtoService service, NodePath parent) {
    NodePath path = parent.step(service.name().text(), service.name().text());
    return node(
        path,
        NodeKind.SERVICE,
        service.name(),
        "service",
        service.comments(),
        service.range(),
        service.methods().stream().map(method -> method(method, path)).toList());
  }

  private static StructureNode method(ProtoMethod method, NodePath parent) {
    String type =
        (method.clientStreaming().isPresent() ? "stream " : "")
            + method.input().text()
            + " \u2192 "
            + (method.serverStreaming().isPresent() ? "stream " : "")
            + method.output().text();
    return node(
        parent.step(method.name().text(), method.name().text()),
        NodeKind.METHOD,
        method.name(),
        type,
        method.comments(),
        method.range(),
        List.of());
  }

  private static StructureNode node(
      NodePath path,
      NodeKind kind,
      ProtoName name,
      String type,
      ProtoComments comments,
      TextRange range,
      List<StructureNode> children) {
    return new StructureNode(
        path,
        kind,
        name.text(),
        WrittenType.of(type, false),
        Optional.empty(),
        Presence.NONE,
        Optional.empty(),
        comments.text(),
        List.of(),
        range,
        name.range(),
        children);
  }

  private static StructureNode member(
      NodePath path,
      NodeKind kind,
      ProtoName name,
      String type,
      long number,
      Presence presence,
      ProtoComments comments,
      TextRange range) {
    return new StructureNode(
        path,
        kind,
        name.text(),
        WrittenType.of(type, false),
        Optional.of(number),
        presence,
        Optional.empty(),
        comments.text(),
        List.of(),
        range,
        name.range(),
        List.of());
  }

  private static List<StructureNode> sorted(List<StructureNode> nodes) {
    return nodes.stream()
        .sorted(Comparator.comparingInt((StructureNode node) -> node.range().start()))
        .toList();
  }
}
