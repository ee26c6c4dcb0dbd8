package dev.meshwright.app.testing;

import dev.meshwright.app.common.AppStyle;
import dev.meshwright.uikit.theme.Theme;
import dev.meshwright.uikit.theme.ThemeMode;
import dev.meshwright.uikit.theme.Zoom;
import dev.meshwright.uitesting.Look;

/// The look of the product in tests.
public final class Looks {

  private Looks() {}

  public static Look product() {
    return (dark, zoom) -> {
      Theme theme = Theme.ofApplication(AppStyle.sheets(), ThemeMode.SYSTEM, Zoom.NORMAL);
      theme.modeProperty().set(dark ? ThemeMode.DARK : ThemeMode.LIGHT);
      theme.zoomProperty().set(new Zoom(zoom));
      theme.dispose();
    };
  }
}
