package dev.meshwright.schema.proto.edit;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoComments;
import dev.meshwright.model.proto.ProtoEnum;
import dev.meshwright.model.proto.ProtoEnumValue;
import dev.meshwright.model.proto.ProtoExtend;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoMethod;
import dev.meshwright.model.proto.ProtoName;
import dev.meshwright.model.proto.ProtoOneof;
import dev.meshwright.model.proto.ProtoOption;
import dev.meshwright.model.proto.ProtoService;
import java.util.List;

/// What a path of a structure leads to.
///
/// @param options in brackets or as statements
/// @param is the declaration itself
record Declared(
    TextRange range, ProtoName name, ProtoComments comments, List<ProtoOption> options, Kind is) {

  /// What is declared.
  sealed interface Kind {}

  record OfFile(ProtoFile file) implements Kind {}

  record OfMessage(ProtoMessage message) implements Kind {}

  /// @param message that it stands in
  record OfOneof(ProtoOneof oneof, ProtoMessage message) implements Kind {}

  /// A field of a message, also one of a oneof.
  ///
  /// @param message that it stands in
  record OfField(ProtoField field, ProtoMessage message) implements Kind {}

  /// A field of an `extend` block.
  record OfExtension(ProtoField field, ProtoExtend block) implements Kind {}

  record OfExtend(ProtoExtend block) implements Kind {}

  record OfEnum(ProtoEnum values) implements Kind {}

  /// @param values that it is one of
  record OfValue(ProtoEnumValue value, ProtoEnum values) implements Kind {}

  record OfService(ProtoService service) implements Kind {}

  record OfMethod(ProtoMethod method, ProtoService service) implements Kind {}

  static Declared of(ProtoFile file) {
    return new Declared(
        new TextRange(0, file.text().length()),
        file.packageName().orElseGet(() -> new ProtoName("", TextRange.at(0))),
        file.comments(),
        file.options(),
        new OfFile(file));
  }

  static Declared of(ProtoMessage message) {
    return new Declared(
        message.range(),
        message.name(),
        message.comments(),
        message.options(),
        new OfMessage(message));
  }

  static Declared of(ProtoOneof oneof, ProtoMessage message) {
    return new Declared(
        oneof.range(),
        oneof.name(),
        oneof.comments(),
        oneof.options(),
        new OfOneof(oneof, message));
  }

  static Declared of(ProtoField field, Kind is) {
    return new Declared(field.range(), field.name(), field.comments(), field.options(), is);
  }

  static Declared of(ProtoExtend block) {
    return new Declared(
        block.range(),
        new ProtoName(block.extendee().text(), block.extendee().range()),
        block.comments(),
        List.of(),
        new OfExtend(block));
  }

  static Declared of(ProtoEnum values) {
    return new Declared(
        values.range(), values.name(), values.comments(), values.options(), new OfEnum(values));
  }

  static Declared of(ProtoEnumValue value, ProtoEnum values) {
    return new Declared(
        value.range(), value.name(), value.comments(), value.options(), new OfValue(value, values));
  }

  static Declared of(ProtoService service) {
    return new Declared(
        service.range(),
        service.name(),
        service.comments(),
        service.options(),
        new OfService(service));
  }

  static Declared of(ProtoMethod method, ProtoService service) {
    return new Declared(
        method.range(),
        method.name(),
        method.comments(),
        method.options(),
        new OfMethod(method, service));
  }
}
