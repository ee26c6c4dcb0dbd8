package dev.meshwright.workspace.manage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.files.RemovedFiles;
import dev.meshwright.model.files.RemovedFiles.Reason;
import dev.meshwright.workspace.WorkspaceRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileRemoverTest {

  private static final long MOST = 100;

  @TempDir Path temporary;
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-01T10:00:00Z"));
  private Path folder;
  private Path state;
  private RemovedStore store;
  private FileRemover remover;

  @BeforeEach
  void workspace() throws IOException {
    folder = Files.createDirectory(temporary.toRealPath().resolve("workspace"));
    state = temporary.toRealPath().resolve("state");
    store = new RemovedStore(state, now::get, MOST);
    remover = new FileRemover(WorkspaceRoot.of(folder), store);
    write("a/x.avsc", "x");
    write("a/b/y.avsc", "y");
    write("z.avsc", "z");
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String text(String path) throws IOException {
    return Files.readString(folder.resolve(path));
  }

  private String removed(String... paths) {
    FileRemover.Kept kept =
        remover.keep(Reason.DELETED, List.of(paths), Map.of()).optional().orElseThrow();
    assertEquals(List.of(), kept.removal().remove(List.of(paths)));
    now.updateAndGet(time -> time.plusSeconds(1));
    return kept.id().orElseThrow();
  }

  private FileRemover.Restored restored(String id) {
    return remover.restore(id).optional().orElseThrow();
  }

  private static String rule(Result<?> result) {
    return assertInstanceOf(Result.Failed.class, result).problem().rule();
  }

  @Test
  void nothing_of_a_folder_goes_when_one_of_its_files_changed_meanwhile() throws IOException {
    FileRemover.Removal removal =
        remover.keep(Reason.DELETED, List.of("a"), Map.of()).optional().orElseThrow().removal();
    write("a/b/y.avsc", "changed");
    assertEquals(1, removal.remove(List.of("a")).size());
    assertFalse(removal.hasRemoved());
    assertEquals("x", text("a/x.avsc"));
    assertEquals("changed", text("a/b/y.avsc"));
  }

  @Test
  void a_folder_that_got_a_file_meanwhile_stays_with_it_and_says_that_the_rest_is_gone()
      throws IOException {
    FileRemover.Removal removal =
        remover.keep(Reason.DELETED, List.of("a"), Map.of()).optional().orElseThrow().removal();
    write("a/new.avsc", "new");
    assertEquals(1, removal.remove(List.of("a")).size());
    assertTrue(removal.hasRemoved());
    assertEquals("new", text("a/new.avsc"));
    assertFalse(Files.exists(folder.resolve("a/x.avsc")));
  }

  @Test
  void what_is_put_back_is_not_forgotten_for_what_was_in_its_place() throws IOException {
    write("z.avsc", "z".repeat(60));
    String id = removed("z.avsc");
    write("z.avsc", "y".repeat(60));
    assertEquals(List.of("z.avsc"), restored(id).paths());
    assertEquals("z".repeat(60), text("z.avsc"));
    // Nor because it is too old by now.
    String old = removed("z.avsc");
    write("z.avsc", "x");
    now.updateAndGet(time -> time.plus(RemovedStore.MOST_AGE).plusSeconds(1));
    assertEquals(List.of("z.avsc"), restored(old).paths());
    assertEquals("z".repeat(60), text("z.avsc"));
  }

  @Test
  void what_is_removed_can_be_had_back_as_it_was() throws IOException {
    Files.setPosixFilePermissions(
        folder.resolve("z.avsc"), PosixFilePermissions.fromString("rwxr-x---"));
    String id = removed("a", "z.avsc");
    assertFalse(Files.exists(folder.resolve("a")));
    assertFalse(Files.exists(folder.resolve("z.avsc")));
    RemovedFiles entry = store.list().getFirst();
    assertEquals(List.of("a", "z.avsc"), entry.paths());
    assertEquals(3, entry.bytes());
    assertEquals(Reason.DELETED, entry.reason());
    assertEquals(
        List.of("a/b/y.avsc", "a/x.avsc", "z.avsc"),
        restored(id).paths().stream().sorted().toList());
    assertEquals("y", text("a/b/y.avsc"));
    assertEquals(
        "rwxr-x---",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("z.avsc"))));
    assertEquals(List.of(), store.list());
    assertEquals("manage-nothing-kept", rule(remover.restore(id)));
    assertEquals("manage-nothing-kept", rule(remover.restore("../workspace")));
  }

  @Test
  void what_is_in_the_place_of_a_file_is_kept_before_it_is_put_back() throws IOException {
    String id = removed("z.avsc");
    write("z.avsc", "written meanwhile");
    restored(id);
    assertEquals("z", text("z.avsc"));
    RemovedFiles replaced = store.list().getFirst();
    assertEquals(Reason.REPLACED, replaced.reason());
    restored(replaced.id());
    assertEquals("written meanwhile", text("z.avsc"));
  }

  @Test
  void unsaved_texts_are_kept_beside_their_files() {
    FileRemover.Kept kept =
        remover
            .keep(Reason.DELETED, List.of("z.avsc"), Map.of("z.avsc", "typed"))
            .optional()
            .orElseThrow();
    kept.removal().remove(List.of("z.avsc"));
    FileRemover.Restored back = restored(kept.id().orElseThrow());
    assertEquals("typed", back.edits().getFirst().text());
    assertEquals("z.avsc", back.edits().getFirst().path());
  }

  @Test
  void links_are_kept_as_links_and_never_followed() throws IOException {
    Path elsewhere = Files.createDirectory(temporary.toRealPath().resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("theirs.txt"), "theirs");
    Files.createSymbolicLink(folder.resolve("a/link"), elsewhere);
    String id = removed("a");
    assertEquals("theirs", Files.readString(elsewhere.resolve("theirs.txt")));
    restored(id);
    assertEquals(elsewhere, Files.readSymbolicLink(folder.resolve("a/link")));
    Files.createSymbolicLink(folder.resolve("out"), elsewhere);
    assertEquals(
        "manage-outside", rule(remover.keep(Reason.DELETED, List.of("out/theirs.txt"), Map.of())));
  }

  @Test
  void nothing_is_put_back_through_a_folder_that_became_a_link() throws IOException {
    Path elsewhere = Files.createDirectory(temporary.toRealPath().resolve("elsewhere"));
    String id = removed("a");
    Files.createSymbolicLink(folder.resolve("a"), elsewhere);
    assertEquals("manage-outside", rule(remover.restore(id)));
    try (var names = Files.list(elsewhere)) {
      assertEquals(0, names.count());
    }
    assertEquals(1, store.list().size());
  }

  @Test
  void what_another_program_changes_meanwhile_stays() throws IOException {
    FileRemover.Kept kept =
        remover.keep(Reason.DELETED, List.of("a"), Map.of()).optional().orElseThrow();
    write("a/x.avsc", "longer");
    write("a/new.avsc", "new");
    List<Problem> left = kept.removal().remove(List.of("a"));
    assertEquals("manage-changed-meanwhile", left.getFirst().rule());
    assertEquals("longer", text("a/x.avsc"));
    assertEquals("new", text("a/new.avsc"));
  }

  @Test
  void more_than_can_be_kept_is_not_removed() throws IOException {
    write("large.csv", "x".repeat((int) MOST + 1));
    assertEquals(
        "manage-too-much", rule(remover.keep(Reason.DELETED, List.of("large.csv"), Map.of())));
    assertTrue(Files.exists(folder.resolve("large.csv")));
    assertEquals(List.of(), store.list());
  }

  @Test
  void the_oldest_go_first_when_there_is_too_much() throws IOException {
    write("one.csv", "1".repeat(60));
    write("two.csv", "2".repeat(60));
    removed("one.csv");
    String two = removed("two.csv");
    assertEquals(List.of(two), store.list().stream().map(RemovedFiles::id).toList());
  }

  @Test
  void what_is_old_goes_and_so_does_what_a_killed_process_left() throws IOException {
    String old = removed("a");
    Path unfinished = Files.createDirectory(state.resolve("removed/.unfinished-1"));
    Files.setLastModifiedTime(unfinished, FileTime.from(now.get()));
    now.updateAndGet(time -> time.plus(RemovedStore.MOST_AGE).plus(Duration.ofDays(1)));
    String fresh = removed("z.avsc");
    assertEquals(List.of(fresh), store.list().stream().map(RemovedFiles::id).toList());
    assertFalse(Files.exists(state.resolve("removed").resolve(old)));
    assertFalse(Files.exists(unfinished, LinkOption.NOFOLLOW_LINKS));
  }

  @Test
  void a_restore_that_fails_names_the_file() throws IOException {
    String id = removed("a");
    write("a", "in the way");
    Problem problem = remover.restore(id).problems().getFirst();
    assertEquals("a is there already.", problem.message());
    assertEquals("a", problem.location().file());
    assertEquals("in the way", text("a"));
    assertEquals(1, store.list().size());
    store.forget(id);
    Problem gone = remover.restore(id).problems().getFirst();
    assertEquals("These files are kept no longer.", gone.message());
  }

  @Test
  void a_restore_from_a_damaged_store_names_what_was_removed() throws IOException {
    String id = removed("z.avsc");
    Path files = state.resolve("removed").resolve(id).resolve("files");
    Files.createDirectories(state.resolve("removed").resolve(id).resolve("edits/z.avsc"));
    Files.write(
        state.resolve("removed").resolve(id).resolve("edits/z.avsc/broken"), new byte[] {-1, -2});
    Problem problem = remover.restore(id).problems().getFirst();
    assertTrue(Files.exists(files));
    assertTrue(problem.message().startsWith("z.avsc is not put back: "), problem::message);
  }
}
