package dev.meshwright.compat.proto.fix;

import dev.meshwright.model.FileEdit;
import dev.meshwright.model.Fix;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoName;
import dev.meshwright.model.proto.ProtoNames;
import dev.meshwright.model.proto.ProtoTypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Gives a type its earlier name back, everywhere it is named.
public final class TypeRename {

  private final Supplier<NameUses> references;

  TypeRename(Supplier<NameUses> references) {
    this.references = references;
  }

  /// @param name of the type, in `file`
  /// @param fullName of the type as it is now
  /// @param before its full name in the old version
  /// @param leaf whether nothing is declared inside it, so that no longer name runs through it
  public List<Fix> back(
      ProtoFile file, ProtoName name, String fullName, String before, boolean leaf) {
    boolean sameScope = ProtoNames.scopeOf(fullName).equals(ProtoNames.scopeOf(before));
    if (!leaf || !sameScope) {
      return List.of();
    }
    String old = ProtoNames.lastOf(before);
    List<FileEdit> edits = new ArrayList<>();
    edits.add(new FileEdit(file.path(), TextEdit.replace(name.range(), old)));
    for (NameUses.Use use : references.get().of(fullName)) {
      ProtoTypeRef ref = use.type();
      int end = ref.range().end();
      TextRange last = new TextRange(end - ProtoNames.lastOf(ref.text()).length(), end);
      edits.add(new FileEdit(use.file(), TextEdit.replace(last, old)));
    }
    return List.of(new Fix("Restore the name " + old, edits));
  }
}
