package dev.meshwright.usecases.lookup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A folder of very many files of which few are schemas, some of them broken.
@Tag("slow")
class LargeFolderSearchTest {

  private static final int FILES = 200_000;

  @TempDir private Path temp;

  @Test
  void theFewSchemasAndEachFileAreFound() throws IOException {
    Path work = temp.resolve("work");
    for (int i = 0; i < FILES - 12; i++) {
      Path folder = work.resolve("other/" + i % 500);
      if (i < 500) {
        Files.createDirectories(folder);
      }
      Files.writeString(folder.resolve("note" + i + ".txt"), "nothing");
    }
    try (SearchedFolder folder = new SearchedFolder(work, temp.resolve("state"))) {
      for (int i = 0; i < 10; i++) {
        // Each names the next, the last one the first; two have one name.
        folder.write("schemas/s" + i + ".avsc", schema(i == 9 ? 8 : i, (i + 1) % 10));
      }
      folder.write("schemas/broken.avsc", "{\"type\": \"record\", \"name\": \"Broken\", \"fie");
      folder.write("schemas/住所.avsc", schema(77, 1));
      folder.services().read(Progress.none());
      long begun = System.nanoTime();
      assertEquals(FILES, folder.update());
      System.out.printf("%,d files: index in %.1f s%n", FILES, (System.nanoTime() - begun) / 1e9);
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      System.out.printf(
          "heap in use %.0f MB%n", (runtime.totalMemory() - runtime.freeMemory()) / 1e6);
      for (String query :
          List.of("n", "no", "note", "note199", "odd", "kind:type", "no:use kind:type", "住所")) {
        long asked = System.nanoTime();
        folder.search().groups(query, 8);
        System.out.printf("%s: first hits in %.1f ms%n", query, (System.nanoTime() - asked) / 1e6);
      }
      assertEquals(FILES, folder.services().latest().files().size());
      // What the broken file declares is found, too.
      assertEquals(12, folder.find("kind:record").found().total());
      assertTrue(folder.names("kind:record").contains("Broken"));
      assertEquals(2, folder.names("kind:record \"Odd8\"").size());
      assertTrue(
          folder.names("uses:Odd3").contains("Odd2.next"),
          () -> folder.names("uses:Odd3").toString());
      assertEquals(List.of("other/77/note199577.txt"), folder.names("note199577"));
      assertTrue(folder.names("broken").contains("schemas/broken.avsc"));
      assertTrue(folder.names("住所").contains("schemas/住所.avsc"));
      begun = System.nanoTime();
      folder.write("schemas/s3.avsc", schema(3, 5));
      assertEquals(1, folder.update());
      System.out.printf("one file changed: %.1f s%n", (System.nanoTime() - begun) / 1e9);
      assertEquals(0, folder.update());
    }
  }

  private static String schema(int number, int next) {
    return "{\"type\": \"record\", \"name\": \"Odd"
        + number
        + "\", \"fields\": [{\"name\": \"next\", \"type\": [\"null\", \"Odd"
        + next
        + "\"]}]}";
  }
}
