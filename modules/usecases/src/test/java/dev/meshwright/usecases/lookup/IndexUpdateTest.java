package dev.meshwright.usecases.lookup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.search.FoundEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// However a workspace came to hold what it holds, its index is the one of a first reading.
class IndexUpdateTest {

  private static final int STEPS = Integer.getInteger("search.steps", 12);
  private static final int NAMES = 6;

  @TempDir private Path temp;
  private final Random random = new Random(20261201);

  @Test
  void isWhatAFirstReadingGives() throws IOException {
    try (SearchedFolder folder = new SearchedFolder(temp.resolve("work"), temp.resolve("kept"))) {
      for (int step = 0; step < STEPS; step++) {
        for (int i = 0; i < 3; i++) {
          change(folder);
        }
        folder.update();
        if (step % 3 == 2) {
          try (SearchedFolder anew =
              new SearchedFolder(folder.folder(), temp.resolve("anew" + step))) {
            anew.update();
            assertEquals(dump(anew), dump(folder), "step " + step);
          }
        }
      }
    }
  }

  private void change(SearchedFolder folder) throws IOException {
    int name = random.nextInt(NAMES);
    String path =
        switch (random.nextInt(3)) {
          case 0 -> "avro/t" + name + ".avsc";
          case 1 -> "proto/t" + name + ".proto";
          default -> "json/t" + name + ".schema.json";
        };
    if (random.nextInt(4) == 0 && folder.folder().resolve(path).toFile().exists()) {
      folder.delete(path);
    } else {
      folder.write(path, text(path, name));
    }
  }

  private String text(String path, int name) {
    int other = random.nextInt(NAMES);
    int variant = random.nextInt(3);
    if (path.endsWith(".avsc")) {
      return """
      {"type": "record", "name": "T%d%s", "namespace": "a", "fields": [
        {"name": "f%d", "type": ["null", "a.T%d"], "default": null}]}
      """
          .formatted(name, variant == 0 ? "X" : "", variant, other);
    }
    if (path.endsWith(".proto")) {
      return """
      syntax = "proto3";
      package p;
      import %s"proto/t%d.proto";
      message T%d%s { T%d f%d = 1; }
      """
          .formatted(
              variant == 2 ? "public " : "", other, name, variant == 0 ? "X" : "", other, variant);
    }
    return """
    {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "T%d", "properties":
      {"f%d": {"$ref": "t%d.schema.json#/$defs/D%s"}}, "$defs": {"D%s": {"type": "string"}}}
    """
        .formatted(name, variant, other, variant == 0 ? "X" : "", variant == 1 ? "X" : "");
  }

  private static List<String> dump(SearchedFolder folder) {
    TreeSet<String> lines = new TreeSet<>();
    for (String query : List.of("kind:type", "kind:field", "kind:file")) {
      for (FoundEntry found : folder.find(query).found().entries()) {
        lines.add(
            found.path()
                + " "
                + found.entry().kind()
                + " "
                + found.entry().name()
                + " "
                + found.entry().keys()
                + " "
                + found.entry().uses().stream()
                    .map(use -> use.key() + use.range())
                    .sorted()
                    .collect(Collectors.joining(",")));
      }
    }
    folder.find("no:use").found().entries().forEach(found -> lines.add("unused " + found));
    folder.services().read(Progress.none());
    return List.copyOf(lines);
  }
}
