package dev.meshwright.app;

import dev.meshwright.uikit.theme.ThemeMode;
import dev.meshwright.uikit.theme.Zoom;
import dev.meshwright.usecases.settings.Settings;

/// Reads light or dark, and the zoom, from the settings.
final class ThemeSettings {

  private ThemeSettings() {}

  static ThemeMode mode(Settings settings) {
    return switch (settings.appearance()) {
      case SYSTEM -> ThemeMode.SYSTEM;
      case LIGHT -> ThemeMode.LIGHT;
      case DARK -> ThemeMode.DARK;
      case HIGH_CONTRAST -> ThemeMode.HIGH_CONTRAST;
    };
  }

  static Zoom zoom(Settings settings) {
    return new Zoom(settings.zoomPercent());
  }
}
