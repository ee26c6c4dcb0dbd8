package dev.meshwright.schema.language;

import dev.meshwright.model.structure.StructureNode;
import dev.meshwright.model.structure.TypeUse;
import java.util.List;
import java.util.Optional;

/// What schemas of a language name, and by what others name what they declare. Thread-safe.
///
/// @param <D> its parsed document
interface SchemaUses<D> {

  /// Every place of the file itself that names something declared.
  List<TypeUse> uses(D document);

  /// The name by which others name a declaration, as [dev.meshwright.model.structure.DeclaredKey]
  /// has it; empty for what nobody can name.
  Optional<String> name(D document, StructureNode node);

  /// Paths of the files that it says itself it draws on; none where its language has no such words.
  List<String> imports(D document);

  /// The path of the file that a place names, as an import does; empty where none is named.
  Optional<String> fileAt(D document, int offset);

  /// Names by which the file is looked up besides what it declares: its path's end, its `$id`.
  List<String> fileNames(D document);
}
