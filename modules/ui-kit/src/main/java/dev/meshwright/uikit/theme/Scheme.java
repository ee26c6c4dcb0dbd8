package dev.meshwright.uikit.theme;

/// The colors that the application wears.
enum Scheme {
  LIGHT("tokens-light.css"),
  DARK("tokens-dark.css"),
  /// Bright on black, with lines around everything.
  HIGH_CONTRAST("tokens-contrast.css");

  private final String tokens;

  Scheme(String tokens) {
    this.tokens = tokens;
  }

  /// The sheet of its colors.
  String tokens() {
    return tokens;
  }

  boolean isDark() {
    return this != LIGHT;
  }
}
