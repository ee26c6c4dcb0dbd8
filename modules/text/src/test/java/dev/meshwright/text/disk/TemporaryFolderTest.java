package dev.meshwright.text.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFolderTest {

  @TempDir Path parent;

  /// Makes a folder with a file, names it, and waits to be killed.
  static final class Maker {

    private Maker() {}

    public static void main(String[] arguments) throws IOException {
      Path path = TemporaryFolder.createIn(Path.of(arguments[0]), "test").path();
      Files.createDirectories(path.resolve("a"));
      Files.writeString(path.resolve("a/rows"), "rows");
      System.out.println(path);
      System.out.flush();
      int end = System.in.read();
      System.out.println(end);
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(parent)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  private Process maker() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Maker.class.getName(),
            parent.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static Path said(Process process) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    return Path.of(String.valueOf(lines.readLine()));
  }

  @Test
  void what_a_killed_process_left_goes_with_the_next_and_what_a_living_one_uses_stays()
      throws Exception {
    Process killed = maker();
    Process living = maker();
    try {
      Path left = said(killed);
      Path used = said(living);
      killed.destroyForcibly().waitFor();
      try (TemporaryFolder mine = TemporaryFolder.createIn(parent, "test")) {
        assertFalse(Files.exists(left), "of a dead process");
        assertEquals("rows", Files.readString(used.resolve("a/rows")));
        try (TemporaryFolder another = TemporaryFolder.createIn(parent, "other")) {
          assertTrue(Files.isDirectory(mine.path()), "this process is alive");
          assertEquals(
              "rwx------",
              PosixFilePermissions.toString(Files.getPosixFilePermissions(another.path())));
        }
      }
      assertEquals(2, names().size(), names()::toString);
    } finally {
      killed.destroyForcibly();
      living.destroyForcibly();
    }
  }

  @Test
  void a_link_of_such_a_name_leads_to_no_removal() throws IOException {
    Path precious = Files.createDirectory(parent.resolve("precious"));
    Files.writeString(precious.resolve("file"), "text");
    String dead = "meshwright-test-p999999999-1-" + UUID.randomUUID();
    Files.createSymbolicLink(parent.resolve(dead), precious);
    Files.writeString(parent.resolve(dead + ".lock"), "");
    String linked = "meshwright-test-p999999999-1-" + UUID.randomUUID();
    Path folder = Files.createDirectory(parent.resolve(linked));
    Files.createSymbolicLink(folder.resolve("inner"), precious);
    Files.writeString(parent.resolve(linked + ".lock"), "");
    TemporaryFolder.createIn(parent, "test").close();
    assertEquals("text", Files.readString(precious.resolve("file")));
    assertFalse(Files.exists(folder), "its own link went, not what that leads to");
  }

  @Test
  void no_folder_to_make_it_in_is_told_with_a_way_on() {
    IOException cause = new java.nio.file.NoSuchFileException("x");
    String said =
        String.valueOf(new NoTemporaryFolderException(Path.of("/nowhere"), cause).getMessage());
    assertTrue(said.contains("/nowhere") && said.contains("java.io.tmpdir"), said);
  }
}
