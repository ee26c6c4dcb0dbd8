package dev.meshwright.compat.proto.pair;

import dev.meshwright.model.Location;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoMessage;

/// A message and the file it stands in.
public record MessageIn(ProtoFile file, ProtoMessage message) {

  public Location at(TextRange range) {
    return file.location(range);
  }

  public String fullName() {
    return message.fullName();
  }

  /// The name within the package: what people call it.
  public String path() {
    return ProtoVersion.withoutPackage(file, message.fullName());
  }
}
