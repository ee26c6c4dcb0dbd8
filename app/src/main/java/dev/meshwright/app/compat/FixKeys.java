package dev.meshwright.app.compat;

import dev.meshwright.uikit.keys.KeyStroke;
import java.util.List;

/// The keys that apply the fixes of the selected finding.
final class FixKeys {

  /// For the first fix, the second, and so on.
  public static final List<String> ALL =
      List.of("Alt+Shift+Enter", "Shortcut+Shift+2", "Shortcut+Shift+3", "Shortcut+Shift+4");

  private FixKeys() {}

  /// The keys of a fix as people read them; empty beyond those that have one.
  static String of(int fix) {
    return fix < ALL.size() ? KeyStroke.text(KeyStroke.parseAll(ALL.get(fix))) : "";
  }
}
