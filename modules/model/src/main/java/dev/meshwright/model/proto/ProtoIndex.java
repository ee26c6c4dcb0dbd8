package dev.meshwright.model.proto;

import java.util.Optional;

/// Finds linked files, and the types that they declare.
public interface ProtoIndex {

  Optional<ProtoFile> file(String path);

  /// The types a file declares; none when there is no such file.
  ProtoTypes types(String path);

  default Optional<ProtoMessage> message(ProtoTarget.OfMessage target) {
    return types(target.file()).message(target.fullName());
  }

  default Optional<ProtoEnum> enumeration(ProtoTarget.OfEnum target) {
    return types(target.file()).enumeration(target.fullName());
  }
}
