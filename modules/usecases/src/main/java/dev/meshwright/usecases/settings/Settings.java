package dev.meshwright.usecases.settings;

import java.util.Map;

/// What a person has set. A value: changing it means saving another one.
///
/// @param appearance light, dark, or as the system has it
/// @param zoomPercent size of all type, 80 to 200
/// @param previewRows first rows of a preview, 1 to 10,000
/// @param previewMemoryMegabytes what the preview worker may take, 256 to 65,536
/// @param previewSeconds after which a preview is stopped, 1 to 3,600
/// @param runWhileTyping whether previews run after a pause in typing
/// @param keepQueries whether the text of queries that ran is kept
/// @param keys which keys run which commands
/// @param window state that a window keeps: its place, size and dividers, by name
public record Settings(
    Appearance appearance,
    int zoomPercent,
    int previewRows,
    int previewMemoryMegabytes,
    int previewSeconds,
    boolean runWhileTyping,
    boolean keepQueries,
    KeySettings keys,
    Map<String, String> window) {

  public Settings {
    zoomPercent = Math.clamp(zoomPercent, 80, 200);
    previewRows = Math.clamp(previewRows, 1, 10_000);
    previewMemoryMegabytes = Math.clamp(previewMemoryMegabytes, 256, 65_536);
    previewSeconds = Math.clamp(previewSeconds, 1, 3_600);
    window = Map.copyOf(window);
  }

  /// Light or dark.
  public enum Appearance {
    SYSTEM,
    LIGHT,
    DARK,
    HIGH_CONTRAST
  }

  public static Settings defaults() {
    return new Settings(
        Appearance.SYSTEM, 100, 200, 2_048, 60, true, true, KeySettings.usual(), Map.of());
  }
}
