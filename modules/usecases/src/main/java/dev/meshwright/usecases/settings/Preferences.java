package dev.meshwright.usecases.settings;

import dev.meshwright.model.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Settings and recent workspaces, kept in a file of the person's configuration folder.
/// Thread-safe.
public interface Preferences {

  /// The settings; defaults for what the file lacks or garbles.
  Settings settings();

  /// What was wrong with the files so far, and where they were put aside.
  default List<Problem> problems() {
    return List.of();
  }

  /// Keeps settings, atomically.
  void save(Settings settings);

  /// Workspaces opened lately that are still there, newest first, at most 12.
  List<Path> recents();

  /// The workspace that was open when the program ended last, however it ended; empty when none
  /// was, or its folder is gone.
  Optional<Path> last();

  /// Puts a workspace at the top of the recents; it is the one that is open.
  void opened(Path workspace);

  /// No workspace is open.
  void closed();
}
