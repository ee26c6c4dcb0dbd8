package dev.meshwright.usecases.session;

import dev.meshwright.usecases.OperationFailedException;
import dev.meshwright.workspace.state.SettingsFile;
import java.io.IOException;
import java.util.Map;

/// Remembers how the window of one workspace was left, in a file of the person's folder for the
/// workspace's state. Blocks.
public final class StoredLayout {

  private final SettingsFile file;

  public StoredLayout(SettingsFile file) {
    this.file = file;
  }

  /// What was kept last, by name.
  public Map<String, String> left() {
    return file.load().values();
  }

  /// Keeps values, atomically, in place of those with the same names.
  public void keep(Map<String, String> values) {
    try {
      file.update(values);
    } catch (IOException refused) {
      throw new OperationFailedException(
          "The open tabs and panes cannot be remembered: " + refused.getMessage(), refused);
    }
  }
}
