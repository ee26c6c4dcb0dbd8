package dev.meshwright.schema.proto.refactor;

import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.structure.DeclaredKey;
import dev.meshwright.model.structure.TypeUse;
import java.util.List;

/// What a `.proto` file names: messages, enums, and the extensions that its options set.
public final class ProtoUses {

  private ProtoUses() {}

  /// In the order in which its declarations are read.
  public static List<TypeUse> of(ProtoDocument document) {
    return Mentioned.of(document).mentions().stream()
        .filter(mention ->
            switch (mention.as()) {
              case TYPE, EXTENSION, FULL -> true;
              case MEMBER, VALUE -> false;
            })
        .map(mention ->
            new TypeUse(
                mention.range(),
                mention.text(),
                mention.meant().map(name -> new DeclaredKey(name.file(), name.fullName()))))
        .toList();
  }
}
