package dev.meshwright.cli.frame;

import java.util.Optional;

/// Which release of the program this is.
public final class Release {

  private Release() {}

  /// The version in the program's archive; `development` when it runs from classes.
  public static String version() {
    return Optional.ofNullable(Release.class.getPackage().getImplementationVersion())
        .orElse("development");
  }
}
