package dev.meshwright.workspace.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.workspace.WorkspaceRoot;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class KilledWhileSavingTest {

  private static final int LENGTH = 2_000_000;
  private static final int KILLS = 25;

  @TempDir Path temporary;

  /// Saves one whole text over another without an end, and tells of each.
  static final class Saver {

    private Saver() {}

    public static void main(String[] arguments) throws IOException {
      TextFiles files = new TextFiles(WorkspaceRoot.of(Path.of(arguments[0])), new OwnSaves());
      for (int i = 0; ; i++) {
        files.overwrite("a.txt", String.valueOf((char) ('a' + i % 26)).repeat(LENGTH));
        System.out.println(i);
        System.out.flush();
      }
    }
  }

  @Test
  void theFileIsAlwaysWholeWhenTheProgramIsKilled() throws IOException, InterruptedException {
    Random random = new Random(11);
    for (int kill = 0; kill < KILLS; kill++) {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  Saver.class.getName(),
                  temporary.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
        for (int told = random.nextInt(5); told >= 0; told--) {
          assertTrue(lines.readLine() != null, "the saver ended by itself");
        }
        process.destroyForcibly();
        process.waitFor();
      }
      String text = Files.readString(temporary.resolve("a.txt"));
      assertEquals(LENGTH, text.length());
      assertEquals(1, text.chars().distinct().count());
    }
  }
}
