package dev.meshwright.workspace.files;

import dev.meshwright.model.files.FileVersion;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Remembers what this program wrote, so that watching can tell it from what others write.
/// Thread-safe.
public final class OwnSaves {

  private final Map<String, FileVersion> versions = new ConcurrentHashMap<>();

  /// Notes what is about to be written.
  void expect(String path, FileVersion version) {
    versions.put(path, version);
  }

  /// Whether a file holds just what this program wrote last.
  public boolean isOwn(String path, FileVersion version) {
    return version.equals(versions.get(path));
  }
}
