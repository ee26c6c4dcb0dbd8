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

  /// How often settings were kept.
  public int saved;

  /// Whether the disk is full.
  public boolean full;

  @Override
  public Settings settings() {
    return settings;
  }

  @Override
  public void save(Settings changed) {
    if (full) {
      throw new IllegalStateException("no space left");
    }
    saved++;
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
}
