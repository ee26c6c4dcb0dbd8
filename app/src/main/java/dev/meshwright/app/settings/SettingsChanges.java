package dev.meshwright.app.settings;

import dev.meshwright.usecases.settings.KeySettings;
import dev.meshwright.usecases.settings.Settings;
import java.util.Map;

/// Settings with one of them changed.
final class SettingsChanges {

  private SettingsChanges() {}

  static Settings appearance(Settings old, Settings.Appearance appearance) {
    return new Settings(
        appearance,
        old.zoomPercent(),
        old.previewRows(),
        old.previewMemoryMegabytes(),
        old.previewSeconds(),
        old.runWhileTyping(),
        old.keepQueries(),
        old.keys(),
        old.window());
  }

  static Settings zoom(Settings old, int percent) {
    return new Settings(
        old.appearance(),
        percent,
        old.previewRows(),
        old.previewMemoryMegabytes(),
        old.previewSeconds(),
        old.runWhileTyping(),
        old.keepQueries(),
        old.keys(),
        old.window());
  }

  static Settings keys(Settings old, KeySettings keys) {
    return new Settings(
        old.appearance(),
        old.zoomPercent(),
        old.previewRows(),
        old.previewMemoryMegabytes(),
        old.previewSeconds(),
        old.runWhileTyping(),
        old.keepQueries(),
        keys,
        old.window());
  }

  static Settings window(Settings old, Map<String, String> window) {
    return new Settings(
        old.appearance(),
        old.zoomPercent(),
        old.previewRows(),
        old.previewMemoryMegabytes(),
        old.previewSeconds(),
        old.runWhileTyping(),
        old.keepQueries(),
        old.keys(),
        window);
  }

  static Settings rows(Settings old, int rows) {
    return preview(
        old, rows, old.previewMemoryMegabytes(), old.previewSeconds(), old.runWhileTyping());
  }

  static Settings memory(Settings old, int megabytes) {
    return preview(old, old.previewRows(), megabytes, old.previewSeconds(), old.runWhileTyping());
  }

  static Settings seconds(Settings old, int seconds) {
    return preview(
        old, old.previewRows(), old.previewMemoryMegabytes(), seconds, old.runWhileTyping());
  }

  static Settings typing(Settings old, boolean whileTyping) {
    return preview(
        old, old.previewRows(), old.previewMemoryMegabytes(), old.previewSeconds(), whileTyping);
  }

  static Settings queries(Settings old, boolean kept) {
    return new Settings(
        old.appearance(),
        old.zoomPercent(),
        old.previewRows(),
        old.previewMemoryMegabytes(),
        old.previewSeconds(),
        old.runWhileTyping(),
        kept,
        old.keys(),
        old.window());
  }

  private static Settings preview(
      Settings old, int rows, int memoryMegabytes, int seconds, boolean whileTyping) {
    return new Settings(
        old.appearance(),
        old.zoomPercent(),
        rows,
        memoryMegabytes,
        seconds,
        whileTyping,
        old.keepQueries(),
        old.keys(),
        old.window());
  }
}
