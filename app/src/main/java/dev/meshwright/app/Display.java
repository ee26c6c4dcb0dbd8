package dev.meshwright.app;

import java.util.Locale;

/// Whether this machine can show a window.
final class Display {

  private Display() {}

  /// On Linux a display server must be named in the environment; elsewhere there is always one.
  static boolean present() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    boolean linux = !system.contains("win") && !system.contains("mac");
    return !linux || System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
  }
}
