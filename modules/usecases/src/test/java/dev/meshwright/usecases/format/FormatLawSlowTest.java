package dev.meshwright.usecases.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.usecases.complete.GeneratedWorkspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// All fixtures of the modules and generated schemas, as they are, in disorder and cut off.
/// `-Dformat.folder=DIR` adds the files of a folder.
@Tag("slow")
class FormatLawSlowTest {

  private static final List<String> ENDINGS =
      List.of(".avsc", ".avpr", ".avdl", ".proto", ".json", ".yaml", ".yml", ".sql");

  @Test
  void what_is_laid_out_means_what_it_meant() throws IOException {
    Map<String, String> texts = new TreeMap<>(GeneratedWorkspace.of(300, 4));
    add(Path.of("").toAbsolutePath().getParent(), texts);
    Optional<String> folder = Optional.ofNullable(System.getProperty("format.folder"));
    if (folder.isPresent()) {
      add(Path.of(folder.get()), texts);
    }
    FormatLaw law = new FormatLaw();
    Random random = new Random(Long.getLong("format.seed", 1));
    texts.forEach((path, text) -> {
      law.hold(path, text);
      boolean lines = path.endsWith(".yaml") || path.endsWith(".yml");
      for (int i = 0; i < 3; i++) {
        String messy =
            lines
                ? MessyText.ofLines(text, random)
                : MessyText.of(text, random, !path.endsWith(".json"));
        law.hold(path, messy);
        law.holdInPart(path, messy, random);
        law.hold(path, messy.substring(0, random.nextInt(messy.length() + 1)));
      }
    });
    System.out.println(law);
    assertEquals(List.of(), law.broken().stream().limit(20).toList());
  }

  private static void add(Path root, Map<String, String> into) throws IOException {
    try (Stream<Path> found = Files.walk(root)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        String path = root.relativize(file).toString().replace('\\', '/');
        boolean wanted = ENDINGS.stream().anyMatch(path::endsWith) && !path.contains("target/");
        if (wanted && !path.contains(".git/") && Files.size(file) < 60_000) {
          into.put(path, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        }
      }
    }
  }
}
