package dev.meshwright.workspace.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.files.FileVersion;
import dev.meshwright.model.files.UnsavedEdit;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledProcessTest {

  @TempDir Path temporary;

  /// Keeps one edit after another, says so, and waits to be killed.
  static final class Writer {

    private Writer() {}

    public static void main(String[] arguments) throws IOException {
      try (EditJournal journal = EditJournal.open(Path.of(arguments[0]))) {
        for (int i = 0; ; i++) {
          journal.keep(
              new UnsavedEdit("a.avsc", "text " + i, new FileVersion("base"), Instant.EPOCH));
          System.out.println(i);
          System.out.flush();
        }
      }
    }
  }

  @Test
  void anEditThatWasKeptSurvivesAKilledProcess() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                temporary.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    int told = -1;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      while (told < 50) {
        String line = lines.readLine();
        assertTrue(line != null, "the writer ended by itself");
        told = Integer.parseInt(line);
      }
      process.destroyForcibly();
      process.waitFor();
    }
    try (EditJournal journal = EditJournal.open(temporary)) {
      assertEquals(1, journal.unsaved().size());
      int kept = Integer.parseInt(journal.unsaved().getFirst().text().substring(5));
      assertTrue(kept >= told, kept + " after " + told);
    }
  }
}
