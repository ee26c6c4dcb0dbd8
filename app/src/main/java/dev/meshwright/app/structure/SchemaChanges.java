package dev.meshwright.app.structure;

import dev.meshwright.model.compat.CompatibilityMode;
import dev.meshwright.usecases.compare.AssessedFinding;
import java.util.List;

/// What is known to have changed in one schema.
///
/// @param path of the schema
/// @param text that was compared; the places of the findings speak of it
/// @param asked the mode that the workspace asks for this schema
/// @param findings weighed with that mode
public record SchemaChanges(
    String path, String text, CompatibilityMode asked, List<AssessedFinding> findings) {

  public SchemaChanges {
    findings = List.copyOf(findings);
  }
}
