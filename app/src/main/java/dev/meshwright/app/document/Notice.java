package dev.meshwright.app.document;

import dev.meshwright.model.Problem;

/// Something the user should hear about.
public sealed interface Notice {

  /// A file could not be read or written, or is not what it should be.
  record InFile(Problem problem) implements Notice {}

  /// The machinery broke.
  record Broken(Throwable cause) implements Notice {}
}
