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
public record Declared(
    TextRange range, ProtoName name, ProtoComments comments, List<ProtoOption> options, Kind is) {

  /// What is declared.
  public sealed interface Kind {}

  public record OfFile(ProtoFile file) implements Kind {}

  public record OfMessage(ProtoMessage message) implements Kind {}

  /// @param message that it stands in
  public record OfOneof(ProtoOneof oneof, ProtoMessage message) implements Kind {}

  /// A field of a message, also one of a oneof.
  ///
  /// @param message that it stands in
  public record OfField(ProtoField field, ProtoMessage message) implements Kind {}

  /// A field of an `extend` block.
  public record OfExtension(ProtoField field, ProtoExtend block) implements Kind {}

  public record OfExtend(ProtoExtend block) implements Kind {}

  public record OfEnum(ProtoEnum values) implements Kind {}

  /// @param values that it is one of
  public record OfValue(ProtoEnumValue value, ProtoEnum values) implements Kind {}

  public record OfService(ProtoService service) implements Kind {}

  public record OfMethod(ProtoMethod method, ProtoService service) implements Kind {}

  public static Declared of(ProtoFile file) {
    return new Declared(
        new TextRange(0, file.text().length()),
        file.packageName().orElseGet(() -> new ProtoName("", TextRange.at(0))),
        file.comments(),
        file.options(),
        new OfFile(file));
  }

  public static Declared of(ProtoMessage message) {
    return new Declared(
        message.range(),
        message.name(),
        message.comments(),
        message.options(),
        new OfMessage(message));
  }

  public static Declared of(ProtoOneof oneof, ProtoMessage message) {
    return new Declared(
        oneof.range(),
        oneof.name(),
        oneof.comments(),
        oneof.options(),
        new OfOneof(oneof, message));
  }

  public static Declared of(ProtoField field, Kind is) {
    return new Declared(field.range(), field.name(), field.comments(), field.options(), is);
  }

  public static Declared of(ProtoExtend block) {
    return new Declared(
        block.range(),
        new ProtoName(block.extendee().text(), block.extendee().range()),
        block.comments(),
        List.of(),
        new OfExtend(block));
  }

  public static Declared of(ProtoEnum values) {
    return new Declared(
        values.range(), values.name(), values.comments(), values.options(), new OfEnum(values));
  }

  public static Declared of(ProtoEnumValue value, ProtoEnum values) {
    return new Declared(
        value.range(), value.name(), value.comments(), value.options(), new OfValue(value, values));
  }

  public static Declared of(ProtoService service) {
    return new Declared(
        service.range(),
        service.name(),
        service.comments(),
        service.options(),
        new OfService(service));
  }

  public static Declared of(ProtoMethod method, ProtoService service) {
    return new Declared(
        method.range(),
        method.name(),
        method.comments(),
        method.options(),
        new OfMethod(method, service));
  }
}
