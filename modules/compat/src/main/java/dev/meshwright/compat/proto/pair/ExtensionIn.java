package dev.meshwright.compat.proto.pair;

import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoTypes;

/// An extension and the file it stands in.
public record ExtensionIn(ProtoFile file, ProtoTypes.Extension extension) {

  public ProtoField field() {
    return extension.field();
  }

  /// The full name of the message that it extends.
  public String extendee() {
    return extension.extendee().fullName();
  }
}
