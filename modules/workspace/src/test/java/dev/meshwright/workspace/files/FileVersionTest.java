package dev.meshwright.workspace.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.workspace.WorkspaceRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What tells a file's text from its others without reading it.
class FileVersionTest {

  private static final Instant LONG_AGO = Instant.parse("2020-02-02T02:02:02Z");

  @TempDir Path folder;

  private Optional<String> version(String path, Map<String, String> unsaved) throws IOException {
    return new WorkspaceFiles(WorkspaceRoot.of(folder), List.of(), unsaved).version(path);
  }

  private void write(String text, Instant when) throws IOException {
    Path file = Files.writeString(folder.resolve("a.proto"), text);
    Files.setLastModifiedTime(file, FileTime.from(when));
  }

  @Test
  void another_text_has_another_version() throws IOException {
    write("one", LONG_AGO);
    Optional<String> first = version("a.proto", Map.of());
    assertTrue(first.isPresent());
    assertEquals(first, version("a.proto", Map.of()));
    write("two", LONG_AGO.plusSeconds(1));
    Optional<String> second = version("a.proto", Map.of());
    assertNotEquals(first, second);
    write("three", LONG_AGO.plusSeconds(1));
    assertNotEquals(second, version("a.proto", Map.of()));
    assertNotEquals(second, version("a.proto", Map.of("a.proto", "unsaved")));
    assertNotEquals(
        version("a.proto", Map.of("a.proto", "other")),
        version("a.proto", Map.of("a.proto", "unsaved")));
  }

  @Test
  void a_file_that_may_be_written_within_the_same_tick_has_none() throws IOException {
    write("one", Instant.now().plusSeconds(3_600));
    assertEquals(Optional.empty(), version("a.proto", Map.of()));
    assertEquals(Optional.empty(), version("none.proto", Map.of()));
  }
}
