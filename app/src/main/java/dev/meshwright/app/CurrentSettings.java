package dev.meshwright.app;

import dev.meshwright.usecases.settings.Settings;

/// The settings for those who do not live on the JavaFX thread: read before there is one, followed
/// from there.
final class CurrentSettings {

  private volatile Settings now;

  CurrentSettings(Settings first) {
    this.now = first;
  }

  Settings get() {
    return now;
  }

  void set(Settings changed) {
    now = changed;
  }
}
