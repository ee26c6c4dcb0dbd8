package dev.meshwright.usecases.compare;

import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.SchemaFormat;

/// What to say when two versions are written in different languages.
public final class FormatChange {

  private FormatChange() {}

  /// @param path of the earlier version
  public static Problem problem(String path, SchemaFormat before, SchemaFormat now) {
    return Problem.error(
        "schema-format-changed",
        Location.startOf(path),
        "The earlier version is written in "
            + before.title()
            + ", this one in "
            + now.title()
            + ": nothing written with one can be read with the other.",
        "Keep the old schema beside the new one until nobody reads its data.");
  }
}
