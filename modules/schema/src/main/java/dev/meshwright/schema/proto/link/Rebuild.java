package dev.meshwright.schema.proto.link;

import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoImport;
import java.util.List;

/// Copies of files with one thing changed.
final class Rebuild {

  private Rebuild() {}

  static ProtoFile withImports(ProtoFile f, List<ProtoImport> imports) {
    return new ProtoFile(
        f.path(),
        f.text(),
        f.lines(),
        f.edition(),
        f.syntax(),
        f.packageName(),
        f.packageStatement(),
        f.packageComments(),
        f.comments(),
        imports,
        f.options(),
        f.messages(),
        f.enums(),
        f.extensions(),
        f.services(),
        f.features());
  }
}
