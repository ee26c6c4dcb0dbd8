package dev.meshwright.app.signs;

import java.util.Optional;
import java.util.function.Supplier;

/// The signs of one document. They are laid anew when changes and rows speak of the same text;
/// until then, as while somebody types, the ones before stay.
public final class KeptSigns {

  private Signs signs = Signs.none();
  private Optional<SchemaChanges> laid = Optional.empty();

  /// The signs to show for a document now.
  ///
  /// @param path of the document
  /// @param text that the rows were read from
  /// @param rows of that text
  public Signs update(Changes changes, String path, String text, Supplier<Spot> rows) {
    changes
        .latest()
        .getValue()
        .filter(found -> found.path().equals(path) && found.text().equals(text))
        .filter(found -> !laid.equals(Optional.of(found)))
        .ifPresent(found -> {
          laid = Optional.of(found);
          signs = Signs.of(rows.get(), found);
        });
    return signs;
  }
}
