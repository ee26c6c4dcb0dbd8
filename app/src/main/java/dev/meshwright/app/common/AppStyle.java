package dev.meshwright.app.common;

import java.net.URL;
import java.util.List;
import java.util.Objects;

/// The style sheets of the desktop's own parts.
public final class AppStyle {

  private AppStyle() {}

  /// Addresses, applied after those of the kit.
  public static List<String> sheets() {
    URL sheet =
        Objects.requireNonNull(
            AppStyle.class.getResource("/dev/meshwright/app/app.css"), "not packaged");
    return List.of(sheet.toExternalForm());
  }
}
