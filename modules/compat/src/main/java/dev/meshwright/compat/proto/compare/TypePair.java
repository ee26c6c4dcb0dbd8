package dev.meshwright.compat.proto.compare;

import dev.meshwright.compat.proto.pair.MessageIn;

/// Two messages by where they are declared: cheap to compare and to hash.
record TypePair(String oldFile, String oldName, String newFile, String newName) {

  static TypePair of(MessageIn old, MessageIn current) {
    return new TypePair(
        old.file().path(), old.fullName(), current.file().path(), current.fullName());
  }
}
