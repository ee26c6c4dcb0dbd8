package dev.meshwright.workspace.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.jobs.Progress;
import dev.meshwright.workspace.WorkspaceRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How long a folder of schemas takes to be read into an index.
@Tag("bench")
class IndexBenchTest {

  private static final int RUNS = 15;

  @TempDir Path temporary;

  @Test
  void thousandSchemas() throws IOException {
    print(1_000);
  }

  @Test
  void tenThousandSchemas() throws IOException {
    print(10_000);
  }

  private void print(int schemas) throws IOException {
    for (int i = 0; i < schemas; i++) {
      Path folder = temporary.resolve("product%03d/schemas".formatted(i / 10));
      Files.createDirectories(folder);
      boolean json = i % 2 == 0;
      Files.writeString(
          folder.resolve("s" + i + (json ? ".json" : ".avsc")),
          json
              ? "{\"$schema\": \"https://json-schema.org/draft/2020-12/schema\", \"title\": \"x\"}"
              : "{\"type\": \"record\", \"name\": \"R\", \"fields\": []}");
    }
    List<Long> micros = new ArrayList<>();
    for (int run = 0; run < RUNS; run++) {
      long start = System.nanoTime();
      WorkspaceIndex index =
          new WorkspaceIndexer(WorkspaceRoot.of(temporary), Ignored.nothing())
              .index(Progress.none());
      micros.add((System.nanoTime() - start) / 1_000);
      assertEquals(schemas, index.files().size());
    }
    System.out.printf("index of %,d schemas: first %,d us", schemas, micros.getFirst());
    Collections.sort(micros);
    System.out.printf(", median %,d us of %d%n", micros.get(RUNS / 2), RUNS);
  }
}
