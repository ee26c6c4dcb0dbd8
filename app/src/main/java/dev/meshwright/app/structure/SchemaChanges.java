package dev.meshwright.app.structure;

import dev.meshwright.usecases.compare.AssessedFinding;
import java.util.List;

/// What is known to have changed in one schema.
///
/// @param path of the schema
/// @param text that was compared; the places of the findings speak of it
/// @param findings weighed with the mode that is asked for
public record SchemaChanges(String path, String text, List<AssessedFinding> findings) {

  public SchemaChanges {
    findings = List.copyOf(findings);
  }
}
