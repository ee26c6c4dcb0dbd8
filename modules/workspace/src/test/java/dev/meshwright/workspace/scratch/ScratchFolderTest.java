package dev.meshwright.workspace.scratch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.model.files.ScratchFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchFolderTest {

  @TempDir Path state;

  @Test
  void files_have_free_names_and_are_listed_the_latest_first() throws IOException {
    ScratchFolder scratches = new ScratchFolder(state);
    assertEquals(List.of(), scratches.list());
    assertEquals("/scratch/query-1.sql", scratches.create("SELECT 1"));
    assertEquals("/scratch/query-2.sql", scratches.create("SELECT 2"));
    Path first = scratches.resolve("/scratch/query-1.sql").orElseThrow();
    Path second = scratches.resolve("/scratch/query-2.sql").orElseThrow();
    Files.setLastModifiedTime(second, FileTime.from(Instant.EPOCH));
    assertEquals(
        List.of("SELECT 1", "SELECT 2"), scratches.list().stream().map(ScratchFile::text).toList());
    scratches.delete("/scratch/query-1.sql");
    scratches.delete("/scratch/query-1.sql");
    assertEquals(false, Files.exists(first));
    assertEquals("/scratch/query-1.sql", scratches.create("again"));
  }

  @Test
  void no_path_leads_out_of_the_folder() throws IOException {
    ScratchFolder scratches = new ScratchFolder(state);
    Path other = Files.writeString(state.resolve("other.sql"), "");
    for (String path :
        List.of("/scratch/../other.sql", "other.sql", "/scratch/", "/scratch/a/b.sql", "")) {
      assertEquals(Optional.empty(), scratches.resolve(path), path);
      scratches.delete(path);
    }
    assertEquals(true, Files.exists(other));
  }

  @Test
  void what_the_program_has_not_made_is_not_listed() throws IOException {
    ScratchFolder scratches = new ScratchFolder(state);
    Path folder = scratches.resolve(scratches.create("SELECT 1")).orElseThrow().getParent();
    Files.writeString(folder.resolve("query-1.sql.unfinished"), "half");
    Files.createDirectory(folder.resolve("folder.sql"));
    assertEquals(1, scratches.list().size());
  }
}
