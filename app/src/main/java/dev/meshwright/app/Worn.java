package dev.meshwright.app;

import dev.meshwright.uikit.theme.ThemeMode;
import dev.meshwright.uikit.theme.Zoom;
import dev.meshwright.usecases.settings.Settings;

/// What the settings mean for the theme.
final class Worn {

  private Worn() {}

  static ThemeMode mode(Settings settings) {
    return switch (settings.appearance()) {
      case SYSTEM -> ThemeMode.SYSTEM;
      case LIGHT -> ThemeMode.LIGHT;
      case DARK -> ThemeMode.DARK;
    };
  }

  static Zoom zoom(Settings settings) {
    return new Zoom(settings.zoomPercent());
  }
}
