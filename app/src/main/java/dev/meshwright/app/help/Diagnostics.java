package dev.meshwright.app.help;

import dev.meshwright.cli.frame.Release;
import dev.meshwright.usecases.settings.Settings;
import java.util.List;
import java.util.Locale;

/// What a report of a fault needs to say of the program and the machine. Names no file and no
/// person.
final class Diagnostics {

  private static final long MEBIBYTE = 1L << 20;

  private Diagnostics() {}

  /// @param settings as they are now
  /// @param screens their sizes and scales
  static String text(Settings settings, List<String> screens) {
    Runtime machine = Runtime.getRuntime();
    return String.join(
        "\n",
        "Meshwright " + Release.version(),
        "Java " + Runtime.version() + " (" + System.getProperty("java.vm.name") + ")",
        "JavaFX " + System.getProperty("javafx.runtime.version", "unknown"),
        "System "
            + System.getProperty("os.name")
            + " "
            + System.getProperty("os.version")
            + ", "
            + System.getProperty("os.arch"),
        "Processors " + machine.availableProcessors(),
        "Memory "
            + (machine.totalMemory() - machine.freeMemory()) / MEBIBYTE
            + " of "
            + machine.maxMemory() / MEBIBYTE
            + " MiB",
        "Locale " + Locale.getDefault() + ", characters " + System.getProperty("stdout.encoding"),
        "Screens " + String.join("; ", screens),
        "Colors " + settings.appearance() + ", type " + settings.zoomPercent() + " %",
        "Keymap "
            + settings.keys().keymap()
            + ", changed "
            + String.join(", ", settings.keys().changed().keySet().stream().sorted().toList()));
  }
}
