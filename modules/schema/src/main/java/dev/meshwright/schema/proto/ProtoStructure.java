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
import java.util.stream.Collectors;

/// What a `.proto` file declares. Findings reach a declaration by the names of the messages around
/// it: the package, a oneof and an `extend` block are no steps.
public final class ProtoStructure {

  /// Deeper messages are left to the source.
  private static final int DEEPEST = 64;

  private final ProtoFile file;

  private ProtoStructure(ProtoFile file) {
    this.file = file;
  }

  /// The file and everything it declares, in the order of the text.
  public static StructureNode of(ProtoDocument document) {
    return new ProtoStructure(document.file()).root();
  }

  private StructureNode root() {
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
        type(file.edition().text(), Holds.FIELDS),
        file.comments(),
        new TextRange(0, file.text().length()),
        sorted(nodes));
  }

  /// The step of a path that leads to a field.
  public static String fieldStep(String name) {
    return "field " + name;
  }

  /// The step of a path that leads to a oneof.
  public static String oneofStep(String name) {
    return "oneof " + name;
  }

  /// The step of a path that leads to a block of extensions.
  public static String extendStep(String extendee) {
    return "extend " + extendee;
  }

  private StructureNode message(ProtoMessage message, NodePath parent) {
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
        type(message.group() ? "group" : "message", Holds.FIELDS),
        message.comments(),
        message.range(),
        sorted(nodes));
  }

  private StructureNode oneof(ProtoOneof oneof, List<ProtoField> fields, NodePath parent) {
    NodePath path = parent.part(oneofStep(oneof.name().text()));
    List<StructureNode> members =
        fields.stream()
            .filter(field -> field.oneof().filter(oneof.name().text()::equals).isPresent())
            .map(field -> field(field, path))
            .toList();
    return node(
        path,
        NodeKind.ONEOF,
        oneof.name(),
        type("oneof", Holds.FIELDS),
        oneof.comments(),
        oneof.range(),
        members);
  }

  private StructureNode field(ProtoField field, NodePath parent) {
    return member(
        parent.step(fieldStep(field.name().text()), field.name().text()),
        NodeKind.FIELD,
        field.name(),
        WrittenType.of(type(field), presence(field) == Presence.OPTIONAL),
        field.number().value(),
        presence(field),
        field.option("default").map(option -> option.value().range().of(file.text())),
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
        type(values.isClosed() ? "closed enum" : "enum", Holds.SYMBOLS),
        values.comments(),
        values.range(),
        values.values().stream().map(value -> enumValue(value, path)).toList());
  }

  private static StructureNode enumValue(ProtoEnumValue value, NodePath parent) {
    return member(
        parent.step(value.name().text(), value.name().text()),
        NodeKind.ENUM_VALUE,
        value.name(),
        WrittenType.NONE,
        value.number().value(),
        Presence.NONE,
        Optional.empty(),
        value.comments(),
        value.range());
  }

  private StructureNode extension(ProtoExtend extend, NodePath parent) {
    NodePath path = parent.part(extendStep(extend.extendee().text()));
    return node(
        path,
        NodeKind.EXTENSION,
        new ProtoName(extend.extendee().text(), extend.extendee().range()),
        type("extend", Holds.NOTHING),
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
        type("service", Holds.FIELDS),
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
        type(type, Holds.NOTHING),
        method.comments(),
        method.range(),
        List.of());
  }

  private static StructureNode node(
      NodePath path,
      NodeKind kind,
      ProtoName name,
      WrittenType type,
      ProtoComments comments,
      TextRange range,
      List<StructureNode> children) {
    return new StructureNode(
        path,
        kind,
        name.text(),
        type,
        Optional.empty(),
        Presence.NONE,
        Optional.empty(),
        documentation(comments),
        List.of(),
        range,
        name.range(),
        children);
  }

  private static StructureNode member(
      NodePath path,
      NodeKind kind,
      ProtoName name,
      WrittenType type,
      long number,
      Presence presence,
      Optional<String> defaultValue,
      ProtoComments comments,
      TextRange range) {
    return new StructureNode(
        path,
        kind,
        name.text(),
        type,
        Optional.of(number),
        presence,
        defaultValue,
        documentation(comments),
        List.of(),
        range,
        name.range(),
        List.of());
  }

  /// What can be added to a declaration.
  private enum Holds {
    FIELDS,
    SYMBOLS,
    NOTHING
  }

  private static WrittenType type(String label, Holds holds) {
    return new WrittenType(
        label,
        label,
        label,
        false,
        Optional.empty(),
        holds == Holds.FIELDS,
        holds == Holds.SYMBOLS);
  }

  /// What comments say, without the blank that the lines of most begin with.
  private static String documentation(ProtoComments comments) {
    return comments
        .text()
        .lines()
        .map(line -> line.startsWith(" ") ? line.substring(1) : line)
        .map(String::stripTrailing)
        .collect(Collectors.joining("\n"));
  }

  private static List<StructureNode> sorted(List<StructureNode> nodes) {
    return nodes.stream()
        .sorted(Comparator.comparingInt((StructureNode node) -> node.range().start()))
        .toList();
  }
}
