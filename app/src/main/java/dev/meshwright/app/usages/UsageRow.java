package dev.meshwright.app.usages;

import dev.meshwright.usecases.lookup.FindUsages.InFile;
import dev.meshwright.usecases.lookup.FindUsages.Place;

/// A row of the list.
sealed interface UsageRow {

  String path();

  /// A file with usages.
  record OfFile(InFile file) implements UsageRow {
    @Override
    public String path() {
      return file.path();
    }
  }

  /// A usage in it.
  record OfPlace(String path, Place place) implements UsageRow {}
}
