package dev.meshwright.uikit.theme;

/// Which scheme the person wants.
public enum ThemeMode {
  SYSTEM,
  LIGHT,
  DARK,
  HIGH_CONTRAST
}
