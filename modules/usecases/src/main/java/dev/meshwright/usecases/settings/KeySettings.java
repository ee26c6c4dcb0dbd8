package dev.meshwright.usecases.settings;

import java.util.Map;

/// Which keys run which commands.
///
/// @param keymap what the keys are like where the person has not said otherwise
/// @param changed the keys of commands that the person has set, as text, by the command's id; blank
///   for none
public record KeySettings(Keymap keymap, Map<String, String> changed) {

  public KeySettings {
    changed = Map.copyOf(changed);
  }

  /// A set of keys as people know them from a program.
  public enum Keymap {
    MESHWRIGHT,
    INTELLIJ,
    VSCODE
  }

  public static KeySettings usual() {
    return new KeySettings(Keymap.MESHWRIGHT, Map.of());
  }
}
