package dev.meshwright.app.structure;

import dev.meshwright.model.structure.StructureNode;
import java.util.Optional;

/// The markers of one document. They are laid anew when changes and structure speak of the same
/// text; until then, as while somebody types, the ones before stay.
final class KeptMarkers {

  private ChangeMarkers markers = ChangeMarkers.none();
  private Optional<SchemaChanges> laid = Optional.empty();

  /// The markers to show for a document now.
  ///
  /// @param path of the document
  /// @param text that the structure was read from
  /// @param root the structure of that text
  ChangeMarkers update(MarkerSource changes, String path, String text, StructureNode root) {
    changes
        .latest()
        .getValue()
        .filter(found -> found.path().equals(path) && found.text().equals(text))
        .filter(found -> !laid.equals(Optional.of(found)))
        .ifPresent(found -> {
          laid = Optional.of(found);
          markers = ChangeMarkers.of(root, found);
        });
    return markers;
  }
}
