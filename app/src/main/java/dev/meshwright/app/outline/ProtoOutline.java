package dev.meshwright.app.outline;

import dev.meshwright.app.signs.RowSign;
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
import dev.meshwright.model.proto.ProtoPresence;
import dev.meshwright.model.proto.ProtoService;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Lays a `.proto` file out as rows.
final class ProtoOutline {

  /// Deeper messages are left to the source.
  private static final int DEEPEST = 64;

  private ProtoOutline() {}

  /// The file and everything it declares, in the order of the text.
  static OutlineRow of(ProtoDocument document) {
    ProtoFile file = document.file();
    List<String> path = List.of();
    List<OutlineRow> rows = new ArrayList<>();
    file.messages().forEach(message -> rows.add(message(message, path)));
    file.enums().forEach(values -> rows.add(enumeration(values, path)));
    file.extensions().forEach(extend -> rows.add(extension(extend, path)));
    file.services().forEach(service -> rows.add(service(service, path)));
    TextRange whole = new TextRange(0, file.text().length());
    return new OutlineRow(
        path,
        OutlineRow.Kind.FILE,
        file.packageName().map(ProtoName::text).orElse(file.path()),
        file.edition().text(),
        Optional.empty(),
        OutlineRow.Presence.NONE,
        false,
        oneLine(file.comments().text()),
        RowSign.NONE,
        whole,
        file.packageName().map(ProtoName::range).orElse(TextRange.at(0)),
        sorted(rows));
  }

  private static OutlineRow message(ProtoMessage message, List<String> parent) {
    List<String> path = below(parent, message.name().text());
    List<OutlineRow> rows = new ArrayList<>();
    if (path.size() < DEEPEST) {
      for (ProtoOneof oneof : message.oneofs()) {
        rows.add(oneof(oneof, message.fields(), path));
      }
      message.fields().stream()
          .filter(field -> field.oneof().isEmpty())
          .forEach(field -> rows.add(field(field, path)));
      message.messages().forEach(nested -> rows.add(message(nested, path)));
      message.enums().forEach(values -> rows.add(enumeration(values, path)));
      message.extensions().forEach(extend -> rows.add(extension(extend, path)));
    }
    return row(
        path,
        OutlineRow.Kind.GROUP,
        message.name(),
        message.group() ? "group" : "message",
        message.comments(),
        message.range(),
        sorted(rows));
  }

  private static OutlineRow oneof(ProtoOneof oneof, List<ProtoField> fields, List<String> parent) {
    List<String> path = below(parent, "oneof " + oneof.name().text());
    List<OutlineRow> members =
        fields.stream()
            .filter(field -> field.oneof().filter(oneof.name().text()::equals).isPresent())
            .map(field -> field(field, path))
            .toList();
    return row(
        path,
        OutlineRow.Kind.ONEOF,
        oneof.name(),
        "oneof",
        oneof.comments(),
        oneof.range(),
        members);
  }

  private static OutlineRow field(ProtoField field, List<String> parent) {
    return new OutlineRow(
        below(parent, "field " + field.name().text()),
        OutlineRow.Kind.FIELD,
        field.name().text(),
        type(field),
        Optional.of(field.number().value()),
        presence(field),
        false,
        oneLine(field.comments().text()),
        RowSign.NONE,
        field.range(),
        field.name().range(),
        List.of());
  }

  private static String type(ProtoField field) {
    if (field.mapKey().isPresent()) {
      return "map<" + field.mapKey().get().text() + ", " + field.type().text() + ">";
    }
    return field.isRepeated() ? "repeated " + field.type().text() : field.type().text();
  }

  private static OutlineRow.Presence presence(ProtoField field) {
    ProtoPresence presence = field.presence();
    return switch (presence) {
      case REQUIRED -> OutlineRow.Presence.REQUIRED;
      case EXPLICIT -> OutlineRow.Presence.OPTIONAL;
      case REPEATED -> OutlineRow.Presence.REPEATED;
      case IMPLICIT -> OutlineRow.Presence.NONE;
    };
  }

  private static OutlineRow enumeration(ProtoEnum values, List<String> parent) {
    List<String> path = below(parent, values.name().text());
    List<OutlineRow> rows = values.values().stream().map(value -> enumValue(value, path)).toList();
    return row(
        path,
        OutlineRow.Kind.ENUM,
        values.name(),
        values.isClosed() ? "closed enum" : "enum",
        values.comments(),
        values.range(),
        rows);
  }

  private static OutlineRow enumValue(ProtoEnumValue value, List<String> parent) {
    return new OutlineRow(
        below(parent, value.name().text()),
        OutlineRow.Kind.ENUM_VALUE,
        value.name().text(),
        "",
        Optional.of(value.number().value()),
        OutlineRow.Presence.NONE,
        false,
        oneLine(value.comments().text()),
        RowSign.NONE,
        value.range(),
        value.name().range(),
        List.of());
  }

  private static OutlineRow extension(ProtoExtend extend, List<String> parent) {
    List<String> path = below(parent, "extend " + extend.extendee().text());
    ProtoName name = new ProtoName(extend.extendee().text(), extend.extendee().range());
    return row(
        path,
        OutlineRow.Kind.GROUP,
        name,
        "extend",
        extend.comments(),
        extend.range(),
        extend.fields().stream().map(field -> field(field, path)).toList());
  }

  private static OutlineRow service(ProtoService service, List<String> parent) {
    List<String> path = below(parent, service.name().text());
    return row(
        path,
        OutlineRow.Kind.GROUP,
        service.name(),
        "service",
        service.comments(),
        service.range(),
        service.methods().stream().map(method -> method(method, path)).toList());
  }

  private static OutlineRow method(ProtoMethod method, List<String> parent) {
    String type =
        (method.clientStreaming().isPresent() ? "stream " : "")
            + method.input().text()
            + " \u2192 "
            + (method.serverStreaming().isPresent() ? "stream " : "")
            + method.output().text();
    return row(
        below(parent, method.name().text()),
        OutlineRow.Kind.METHOD,
        method.name(),
        type,
        method.comments(),
        method.range(),
        List.of());
  }

  private static OutlineRow row(
      List<String> path,
      OutlineRow.Kind kind,
      ProtoName name,
      String type,
      ProtoComments comments,
      TextRange range,
      List<OutlineRow> children) {
    return new OutlineRow(
        path,
        kind,
        name.text(),
        type,
        Optional.empty(),
        OutlineRow.Presence.NONE,
        false,
        oneLine(comments.text()),
        RowSign.NONE,
        range,
        name.range(),
        children);
  }

  private static List<OutlineRow> sorted(List<OutlineRow> rows) {
    return rows.stream()
        .sorted(Comparator.comparingInt((OutlineRow row) -> row.range().start()))
        .toList();
  }

  private static List<String> below(List<String> parent, String step) {
    List<String> path = new ArrayList<>(parent);
    path.add(step);
    return path;
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
