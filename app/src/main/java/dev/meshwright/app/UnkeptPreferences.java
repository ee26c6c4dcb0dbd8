package dev.meshwright.app;

import dev.meshwright.usecases.settings.Preferences;
import dev.meshwright.usecases.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Preferences of a window that leaves the person's own settings and recents alone.
final class UnkeptPreferences implements Preferences {

  @Override
  public Settings settings() {
    return Settings.defaults();
  }

  @Override
  public void save(Settings settings) {}

  @Override
  public List<Path> recents() {
    return List.of();
  }

  @Override
  public Optional<Path> last() {
    return Optional.empty();
  }

  @Override
  public void closed() {}

  @Override
  public void opened(Path workspace) {}
}
