package dev.meshwright.app.testing;

import dev.meshwright.usecases.settings.Preferences;
import dev.meshwright.usecases.settings.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Settings and recents in memory.
public final class MemoryPreferences implements Preferences {

  private final List<Path> recents = new ArrayList<>();
  private Settings settings = Settings.defaults();

  @Override
  public Settings settings() {
    return settings;
  }

  @Override
  public void save(Settings changed) {
    settings = changed;
  }

  @Override
  public List<Path> recents() {
    return List.copyOf(recents);
  }

  @Override
  public void opened(Path workspace) {
    recents.remove(workspace);
    recents.addFirst(workspace);
  }

  @Override
  public void forget(Path workspace) {
    recents.remove(workspace);
  }
}
