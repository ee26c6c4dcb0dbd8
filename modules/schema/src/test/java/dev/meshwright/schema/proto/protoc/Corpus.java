package dev.meshwright.schema.proto.protoc;

import dev.meshwright.model.FileSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The schemas that lie beside the tests.
final class Corpus {

  static final Path ACCEPTED = Path.of("src/test/resources/protoc/accepted");
  static final Path BESIDE = Path.of("src/test/resources/protoc/beside");

  private Corpus() {}

  static Map<String, String> texts(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return texts;
  }

  static FileSource source(Path folder) throws IOException {
    return FileSource.of(texts(folder));
  }

  /// The cases that `protoc` rejects, by title.
  static Map<String, String> rejected() throws IOException {
    Map<String, String> cases = new LinkedHashMap<>();
    String all = Files.readString(Path.of("src/test/resources/protoc/rejected.txt"));
    for (String part : List.of(all.split("(?m)^=== "))) {
      if (!part.isBlank()) {
        int line = part.indexOf('\n');
        cases.put(part.substring(0, line), part.substring(line + 1));
      }
    }
    return cases;
  }
}
