package dev.meshwright.app.editor;

import dev.meshwright.app.document.Analysis;
import dev.meshwright.app.document.Document;
import dev.meshwright.app.structure.FieldEditing;
import dev.meshwright.app.structure.StructureViewModel;
import java.util.Optional;

/// What stands behind the tab of one document.
///
/// @param structure of a schema
/// @param assist what helps in the source
public record EditorModel(
    Analysis analysis, Optional<StructureViewModel> structure, EditorAssist assist) {

  public Document document() {
    return analysis.document();
  }

  /// There may be another last commit.
  void committed() {
    structure.map(StructureViewModel::editing).ifPresent(FieldEditing::committed);
  }

  void dispose() {
    structure.ifPresent(StructureViewModel::dispose);
    analysis.dispose();
  }
}
