package dev.meshwright.compat.proto.pair;

import dev.meshwright.model.Location;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoEnum;
import dev.meshwright.model.proto.ProtoFile;

/// An enum and the file it stands in.
public record EnumIn(ProtoFile file, ProtoEnum type) {

  public Location at(TextRange range) {
    return file.location(range);
  }

  public String fullName() {
    return type.fullName();
  }

  /// The name within the package: what people call it.
  public String path() {
    return ProtoVersion.withoutPackage(file, type.fullName());
  }
}
