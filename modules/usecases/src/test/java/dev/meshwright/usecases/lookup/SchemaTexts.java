package dev.meshwright.usecases.lookup;

import dev.meshwright.usecases.workspace.SchemaDetector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The schemas of a folder.
final class SchemaTexts {

  private static final long LONGEST = 2_000_000;

  private SchemaTexts() {}

  /// By path, those that are no longer than anybody writes by hand.
  static Map<String, String> below(Path folder) throws IOException {
    SchemaDetector kinds = new SchemaDetector();
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        if (path.contains(".git/") || Files.size(file) > LONGEST) {
          continue;
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        if (kinds.kindOf(path, text).schemaFormat().isPresent()) {
          texts.put(path, text);
        }
      }
    }
    return texts;
  }
}
