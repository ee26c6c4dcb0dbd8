package dev.meshwright.compat.proto.compare;

import dev.meshwright.model.proto.ProtoComments;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoName;
import dev.meshwright.model.proto.ProtoTypes;
import dev.meshwright.model.proto.ProtoVisibility;
import java.util.List;

/// Stands for the message around an extension, which is somewhere else.
final class ExtensionScope {

  private ExtensionScope() {}

  static ProtoMessage of(ProtoTypes.Extension extension) {
    ProtoField field = extension.field();
    return new ProtoMessage(
        field.range(),
        field.range(),
        new ProtoName(extension.extendee().text(), extension.extendee().range()),
        "[" + extension.extendee().fullName() + "]",
        ProtoVisibility.UNSET,
        false,
        ProtoComments.NONE,
        List.of(field),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        field.features());
  }
}
