package dev.meshwright.app.settings;

import dev.meshwright.app.document.Notice;
import dev.meshwright.app.document.Notices;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.uikit.jobs.Debounce;
import dev.meshwright.usecases.settings.KeySettings;
import dev.meshwright.usecases.settings.Preferences;
import dev.meshwright.usecases.settings.Settings;
import java.util.Map;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What the user has set; changes take effect at once and are kept a moment later.
public final class SettingsViewModel {

  private static final int ZOOM_STEP = 10;

  private final Jobs jobs;
  private final Preferences preferences;
  private final Notices notices;
  private final Debounce pause;
  private final ReadOnlyObjectWrapper<Settings> settings;

  /// @param first as they were kept
  /// @param pause after the last change before they are kept
  public SettingsViewModel(
      Settings first, Jobs jobs, Preferences preferences, Notices notices, Debounce pause) {
    this.settings = new ReadOnlyObjectWrapper<>(first);
    this.jobs = jobs;
    this.preferences = preferences;
    this.notices = notices;
    this.pause = pause;
  }

  public ReadOnlyObjectProperty<Settings> settingsProperty() {
    return settings.getReadOnlyProperty();
  }

  public Settings get() {
    return settings.get();
  }

  /// Changes settings.
  public void change(UnaryOperator<Settings> change) {
    Settings changed = change.apply(settings.get());
    if (!changed.equals(settings.get())) {
      settings.set(changed);
      pause.poke(this::keep);
    }
  }

  /// Makes all type larger (1), smaller (-1) or as it was at first (0).
  public void zoom(int steps) {
    change(
        now -> SettingsChanges.zoom(now, steps == 0 ? 100 : now.zoomPercent() + steps * ZOOM_STEP));
  }

  /// Goes on to the next of system, light, dark, high contrast.
  public void switchAppearance() {
    change(now -> SettingsChanges.appearance(now, after(now.appearance())));
  }

  private static Settings.Appearance after(Settings.Appearance appearance) {
    return switch (appearance) {
      case SYSTEM -> Settings.Appearance.LIGHT;
      case LIGHT -> Settings.Appearance.DARK;
      case DARK -> Settings.Appearance.HIGH_CONTRAST;
      case HIGH_CONTRAST -> Settings.Appearance.SYSTEM;
    };
  }

  /// Sets which keys run which commands.
  public void changeKeys(UnaryOperator<KeySettings> change) {
    change(now -> SettingsChanges.keys(now, change.apply(now.keys())));
  }

  /// Keeps where the window is.
  public void keepWindow(Map<String, String> window) {
    change(now -> SettingsChanges.window(now, window));
  }

  /// Keeps at once what waits to be kept. Blocks; for the end of the program.
  public void flush() {
    pause.stop();
    preferences.save(settings.get());
  }

  private void keep() {
    Settings toKeep = settings.get();
    jobs.submit(
        new JobKind("settings", ""),
        progress -> {
          preferences.save(toKeep);
          return toKeep;
        },
        outcome -> {
          if (outcome instanceof Outcome.Failed<Settings>(Throwable cause)) {
            notices.tell(new Notice.Broken(cause));
          }
        });
  }
}
