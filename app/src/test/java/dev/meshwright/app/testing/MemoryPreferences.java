package dev.meshwright.app.testing;

import dev.meshwright.usecases.settings.Preferences;
import dev.meshwright.usecases.settings.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Settings and recents in memory.
public final class MemoryPreferences implements Preferences {

  private final List<Path> recents = new ArrayList<>();
  private Optional<Path> last = Optional.empty();
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
    last = Optional.of(workspace);
  }

  @Override
  public Optional<Path> last() {
    return last;
  }

  @Override
  public void closed() {
    last = Optional.empty();
  }
}
