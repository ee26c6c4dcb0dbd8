package dev.meshwright.app.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.meshwright.app.document.Notice;
import dev.meshwright.app.testing.MemoryPreferences;
import dev.meshwright.app.testing.TestDebounces;
import dev.meshwright.app.testing.ToldNotices;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.uikit.jobs.Debounce;
import dev.meshwright.uitesting.HeldJobs;
import dev.meshwright.uitesting.SameThreadJobs;
import dev.meshwright.usecases.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsViewModelTest {

  private final MemoryPreferences preferences = new MemoryPreferences();
  private final List<Notice> notices = new ArrayList<>();

  private SettingsViewModel model(Jobs jobs, Debounce pause) {
    return new SettingsViewModel(
        Settings.defaults(), jobs, preferences, new ToldNotices(notices), pause);
  }

  private SettingsViewModel model() {
    return model(new SameThreadJobs(), TestDebounces.none());
  }

  @Test
  void a_change_holds_at_once_and_is_kept_a_moment_later() {
    HeldJobs jobs = new HeldJobs();
    SettingsViewModel model = model(jobs, TestDebounces.none());
    model.zoom(1);
    assertEquals(110, model.get().zoomPercent());
    assertEquals(100, preferences.settings().zoomPercent());
    jobs.release();
    assertEquals(110, preferences.settings().zoomPercent());
  }

  @Test
  void what_changes_nothing_is_not_kept() {
    SettingsViewModel model = model();
    model.change(now -> now);
    assertEquals(0, preferences.saved);
    model.zoom(1);
    assertEquals(1, preferences.saved);
  }

  @Test
  void zooming_stays_within_its_bounds() {
    SettingsViewModel model = model();
    for (int i = 0; i < 20; i++) {
      model.zoom(1);
    }
    assertEquals(200, preferences.settings().zoomPercent());
    model.zoom(0);
    assertEquals(100, preferences.settings().zoomPercent());
  }

  @Test
  void the_appearance_goes_round() {
    SettingsViewModel model = model();
    List<Settings.Appearance> seen = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      model.switchAppearance();
      seen.add(model.get().appearance());
    }
    assertEquals(
        List.of(
            Settings.Appearance.LIGHT,
            Settings.Appearance.DARK,
            Settings.Appearance.HIGH_CONTRAST,
            Settings.Appearance.SYSTEM),
        seen);
  }

  @Test
  void the_end_of_the_program_keeps_what_still_waits() {
    SettingsViewModel model = model(new HeldJobs(), TestDebounces.never());
    model.keepWindow(Map.of("width", "900"));
    assertEquals(Map.of(), preferences.settings().window());
    model.flush();
    assertEquals(Map.of("width", "900"), preferences.settings().window());
  }

  @Test
  void settings_that_cannot_be_kept_are_told_and_hold_all_the_same() {
    preferences.full = true;
    SettingsViewModel model = model();
    model.zoom(1);
    assertEquals(110, model.get().zoomPercent());
    assertInstanceOf(Notice.Broken.class, notices.getFirst());
  }
}
