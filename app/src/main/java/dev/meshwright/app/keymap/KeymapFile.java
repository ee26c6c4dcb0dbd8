package dev.meshwright.app.keymap;

import dev.meshwright.uikit.keys.KeyStroke;
import dev.meshwright.usecases.settings.KeySettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Reads the keymaps that come with the program: a command and its keys a line.
final class KeymapFile {

  private KeymapFile() {}

  /// The keys that differ from the usual ones, by the command's id.
  static Map<String, List<KeyStroke>> of(KeySettings.Keymap keymap) {
    return switch (keymap) {
      case MESHWRIGHT -> Map.of();
      case INTELLIJ -> read("intellij.keymap");
      case VSCODE -> read("vscode.keymap");
    };
  }

  private static Map<String, List<KeyStroke>> read(String name) {
    try (InputStream in =
        Objects.requireNonNull(KeymapFile.class.getResourceAsStream(name), name)) {
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static Map<String, List<KeyStroke>> parse(String text) {
    Map<String, List<KeyStroke>> keys = new HashMap<>();
    text.lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .forEach(line -> {
          int equals = line.indexOf('=');
          keys.put(
              line.substring(0, equals).strip(), KeyStroke.parseAll(line.substring(equals + 1)));
        });
    return keys;
  }
}
