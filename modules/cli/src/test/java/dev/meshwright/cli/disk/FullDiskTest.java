package dev.meshwright.cli.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.files.FileVersion;
import dev.meshwright.model.files.UnsavedEdit;
import dev.meshwright.workspace.journal.EditJournal;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A disk that is full after any number of bytes.
class FullDiskTest {

  private static final int SIZE = 90;
  private static final int MOST = 1_000_000;

  @TempDir Path temporary;

  private static Path on(FullDisk disk, Path folder) {
    return new WatchedProvider(FileSystems.getDefault().provider(), disk).path(folder);
  }

  @Test
  void every_writer_leaves_the_old_or_the_new_file() throws IOException {
    int full = 0;
    for (Scenario scenario :
        List.of(Scenario.SAVE, Scenario.EXPORT, Scenario.SETTINGS, Scenario.CONVERT)) {
      boolean fits = false;
      for (int room = 0; !fits && room < MOST; room += 7) {
        Path folder = Files.createTempDirectory(temporary, "full").toRealPath();
        scenario.prepare(folder, SIZE);
        FullDisk disk = new FullDisk(room);
        int done = 0;
        try {
          scenario.run(on(disk, folder), SIZE);
          done = 1;
        } catch (IOException told) {
          assertTrue(disk.failed(), told::toString);
        }
        assertEquals(done == 0, disk.failed(), "what does not fit is told");
        scenario.check(folder, SIZE, done);
        scenario.leavesNothing(folder);
        fits = !disk.failed();
        full += fits ? 0 : 1;
      }
      assertTrue(fits, scenario.name());
    }
    assertTrue(full >= 100, full + " full disks");
  }

  @Test
  void the_journal_goes_on_when_there_is_room_again() throws IOException {
    int full = 0;
    for (int room = 0; room < 1_500; room += 7) {
      Path folder = Files.createTempDirectory(temporary, "journal").toRealPath();
      FullDisk disk = new FullDisk(room);
      int kept = 0;
      EditJournal journal = EditJournal.open(on(disk, folder));
      for (int i = 1; i <= 4; i++) {
        try {
          journal.keep(edit("a", i));
          kept = i;
        } catch (IOException told) {
          assertTrue(disk.failed(), told::toString);
        }
      }
      assertEquals(4 - kept, disk.failed() ? 4 - kept : 0);
      List<UnsavedEdit> before = onDisk(folder);
      assertEquals(kept, before.isEmpty() ? 0 : number(before.getFirst()), "room for " + room);
      full += disk.failed() ? 1 : 0;
      disk.makeRoom();
      journal.keep(edit("b", 5));
      assertEquals(List.of(edit("a", 4), edit("b", 5)), onDisk(folder), "room for " + room);
    }
    assertTrue(full >= 100, full + " full disks");
  }

  /// As another process would find it after a kill: a copy without the owner's name.
  private List<UnsavedEdit> onDisk(Path folder) throws IOException {
    Path copy = Files.createTempDirectory(temporary, "copy").toRealPath();
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve("left.journal"));
      }
    }
    try (EditJournal next = EditJournal.open(copy)) {
      return next.unsaved();
    }
  }

  private static int number(UnsavedEdit edit) {
    return Integer.parseInt(edit.text().substring(0, 1));
  }

  private static UnsavedEdit edit(String path, int number) {
    return new UnsavedEdit(
        path, number + "x".repeat(SIZE), new FileVersion("base"), Instant.EPOCH.plusMillis(number));
  }
}
