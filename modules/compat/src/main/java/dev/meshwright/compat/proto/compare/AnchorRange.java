package dev.meshwright.compat.proto.compare;

import dev.meshwright.compat.proto.pair.MessageIn;
import dev.meshwright.compat.proto.pair.ProtoVersion;
import dev.meshwright.model.Location;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoNames;
import java.util.Optional;

/// Where to point in a version that lacks something: at what is around the place.
final class AnchorRange {

  private AnchorRange() {}

  /// The message around a declaration, else its file; empty when the version lacks both.
  ///
  /// @param file that the other version declares it in
  static Optional<Location> declaration(ProtoVersion side, ProtoFile file, String fullName) {
    MessageIn owner = side.messages().get(ProtoNames.scopeOf(fullName));
    return owner != null
        ? Optional.of(owner.at(owner.message().name().range()))
        : side.files().file(file.path()).map(there -> there.location(file(there)));
  }

  /// What says which file it is: its package, else its beginning.
  static TextRange file(ProtoFile file) {
    return file.packageStatement().or(file::syntax).orElse(TextRange.at(0));
  }
}
