package dev.meshwright.app.keymap;

import dev.meshwright.app.settings.SettingsViewModel;

/// The keymap as it is set now.
public final class CurrentKeymap {

  private Keymap now;

  public CurrentKeymap(SettingsViewModel settings) {
    now = Keymap.of(settings.get().keys());
    settings
        .settingsProperty()
        .subscribe((was, is) -> {
          if (!was.keys().equals(is.keys())) {
            now = Keymap.of(is.keys());
          }
        });
  }

  public Keymap get() {
    return now;
  }
}
