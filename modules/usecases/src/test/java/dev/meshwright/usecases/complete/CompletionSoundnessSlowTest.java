package dev.meshwright.usecases.complete;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.model.FileSource;
import dev.meshwright.usecases.workspace.SchemaDetector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// `-Dcompletion.places=10000` says how many, `-Dcompletion.taken=1000` how many of the offers of
/// one place are taken at most, `-Dcompletion.folder=DIR` adds the schemas of a folder.
@Tag("slow")
class CompletionSoundnessSlowTest {

  @Test
  void no_offer_makes_a_new_problem() throws IOException {
    Map<String, String> texts = new TreeMap<>(GeneratedWorkspace.of(150, 5));
    Optional<String> folder = Optional.ofNullable(System.getProperty("completion.folder"));
    if (folder.isPresent()) {
      add(Path.of(folder.get()), texts);
    }
    OffersHold hold =
        new OffersHold(
            FileSource.of(texts),
            List.copyOf(texts.keySet()),
            Long.getLong("completion.seed", 1),
            Integer.getInteger("completion.taken", 1_000));
    int places = Integer.getInteger("completion.places", 10_000);
    for (int done = 0; done < places; done += 500) {
      hold.at(Math.min(500, places - done));
      System.out.println(hold);
    }
    assertEquals(List.of(), hold.broken());
  }

  private static void add(Path folder, Map<String, String> into) throws IOException {
    SchemaDetector kinds = new SchemaDetector();
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        if (path.startsWith(".git/") || Files.size(file) > 60_000) {
          continue;
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        if (kinds.kindOf(path, text).schemaFormat().isPresent()) {
          into.put("data/" + path, text);
        }
      }
    }
  }
}
