package dev.meshwright.usecases.preview;

import dev.meshwright.usecases.OperationFailedException;
import dev.meshwright.workspace.state.SettingsFile;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/// Remembers parameters in a file of the person's folder for the workspace's state.
public final class StoredParameters implements ParameterMemory {

  /// Between the path and the name; no path of a file holds it.
  private static final char BETWEEN = '\n';

  private final SettingsFile file;

  public StoredParameters(SettingsFile file) {
    this.file = file;
  }

  @Override
  public synchronized Map<String, String> of(String path) {
    Map<String, String> values = new HashMap<>();
    file.load()
        .values()
        .forEach((key, value) -> {
          if (key.startsWith(path + BETWEEN) && !value.isEmpty()) {
            values.put(key.substring(path.length() + 1), value);
          }
        });
    return Map.copyOf(values);
  }

  @Override
  public synchronized void keep(String path, Map<String, String> values) {
    Map<String, String> changes = new HashMap<>();
    // An empty value stands for none: the file keeps every key it has ever had.
    of(path).keySet().forEach(name -> changes.put(path + BETWEEN + name, ""));
    values.forEach((name, value) -> changes.put(path + BETWEEN + name, value));
    try {
      file.update(changes);
    } catch (IOException refused) {
      throw new OperationFailedException(
          "the parameters cannot be remembered: " + refused.getMessage(), refused);
    }
  }
}
