package dev.meshwright.cli.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.files.FileVersion;
import dev.meshwright.model.files.UnsavedEdit;
import dev.meshwright.workspace.journal.EditJournal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Windows of several processes open and end on one workspace at the same moments.
class TwoWindowsTest {

  @TempDir Path temporary;

  /// Opens a journal again and again, each time keeps a text of its own, and ends without closing
  /// every other time.
  static final class Window {

    private Window() {}

    public static void main(String[] arguments) throws IOException {
      Path folder = Path.of(arguments[0]);
      int rounds = Integer.parseInt(arguments[1]);
      for (int i = 0; i < rounds; i++) {
        EditJournal journal = EditJournal.open(folder);
        journal.keep(
            new UnsavedEdit(arguments[2] + i, "text", new FileVersion("b"), Instant.now()));
        if (i % 2 == 0) {
          journal.close();
        }
      }
      System.out.println("kept");
      System.out.flush();
      Runtime.getRuntime().halt(0);
    }
  }

  private void race(int windows, int rounds) throws IOException, InterruptedException {
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < windows; i++) {
      processes.add(
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-Xmx128m",
                  "-Djava.library.path=" + System.getProperty("java.library.path"),
                  "-cp",
                  System.getProperty("java.class.path"),
                  Window.class.getName(),
                  temporary.toString(),
                  String.valueOf(rounds),
                  "w" + i + "-")
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start());
    }
    for (Process process : processes) {
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
        assertEquals("kept", lines.readLine());
      }
      assertEquals(0, process.waitFor());
    }
    try (EditJournal last = EditJournal.open(temporary)) {
      for (int i = 0; i < windows; i++) {
        for (int round = 0; round < rounds; round++) {
          String path = "w" + i + "-" + round;
          assertTrue(
              last.unsaved().stream().anyMatch(edit -> edit.path().equals(path)),
              path + " is lost");
        }
      }
    }
  }

  @Test
  void no_text_is_lost_between_three_windows() throws Exception {
    race(3, 20);
  }

  @Test
  @Tag("slow")
  void no_text_is_lost_between_many_windows() throws Exception {
    race(4, 300);
  }
}
