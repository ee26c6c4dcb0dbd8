package dev.meshwright.usecases.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;
import dev.meshwright.model.files.FileChange;
import dev.meshwright.model.files.FileChange.Moved;
import dev.meshwright.model.files.RemovedFiles;
import dev.meshwright.usecases.files.ManageFiles;
import dev.meshwright.workspace.state.UserFolders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files of a real repository, judged by the `git` program.
class ManageFilesTest {

  @TempDir Path temporary;
  private Path folder;
  private WorkspaceServices services;
  private ManageFiles files;

  @BeforeEach
  void repository() throws IOException {
    folder = Files.createDirectory(temporary.toRealPath().resolve("work"));
    git("init", "-q");
    write("orders/order.avsc", "order");
    write("orders/daily.sql", "SELECT 1");
    write("README.md", "read me");
    git("add", "-A");
    git("-c", "user.name=A", "-c", "user.email=a@example.com", "commit", "-qm", "first");
    services = WorkspaceServices.open(folder).optional().orElseThrow();
    files = services.manageFiles(person());
  }

  private UserFolders person() {
    return new UserFolders(temporary.resolve("config"), temporary.resolve("state"));
  }

  @AfterEach
  void close() {
    services.close();
  }

  private String git(String... words) throws IOException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("HOME", temporary.toString());
    builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
    Process process = builder.start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
        .stripTrailing();
  }

  private String status() throws IOException {
    return git("status", "--porcelain", "-uall");
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String text(String path) throws IOException {
    return Files.readString(folder.resolve(path));
  }

  private static FileChange done(Result<FileChange> result) {
    assertEquals(List.of(), result.problems());
    return result.optional().orElseThrow();
  }

  private static String rule(Result<?> result) {
    return assertInstanceOf(Result.Failed.class, result).problem().rule();
  }

  private FileChange discard(Map<String, String> unsaved, String... paths) {
    return done(files.discard(List.of(paths), unsaved, Progress.none()));
  }

  @Test
  void discarding_goes_back_to_the_last_commit_and_can_be_undone() throws IOException {
    write("orders/order.avsc", "changed");
    git("add", "-A");
    write("orders/new.avsc", "new");
    write("orders/staged.avsc", "staged");
    git("add", "orders/staged.avsc");
    Files.delete(folder.resolve("orders/daily.sql"));
    write("README.md", "read me again");
    FileChange change = discard(Map.of("orders/order.avsc", "typed"), "orders");
    assertEquals("M README.md", status().strip());
    assertEquals("order", text("orders/order.avsc"));
    assertFalse(Files.exists(folder.resolve("orders/new.avsc")));
    assertTrue(change.concerns("orders/new.avsc"));
    FileChange back = done(files.undo(change));
    assertEquals("changed", text("orders/order.avsc"));
    assertEquals("new", text("orders/new.avsc"));
    assertEquals("staged", text("orders/staged.avsc"));
    assertEquals("typed", back.edits().getFirst().text());
    // The state before, but for what was staged and for the file that had been deleted.
    assertEquals(
        "M README.md\n M orders/order.avsc\n?? orders/new.avsc\n?? orders/staged.avsc",
        status().strip());
  }

  @Test
  void a_moved_file_goes_back_to_where_the_last_commit_has_it() throws IOException {
    write("orders/order.avsc", "a line of some length\n".repeat(20));
    git("add", "-A");
    git("-c", "user.name=A", "-c", "user.email=a@example.com", "commit", "-qm", "longer");
    Files.move(folder.resolve("orders/order.avsc"), folder.resolve("moved.avsc"));
    git("add", "-A");
    discard(Map.of(), "moved.avsc");
    assertEquals("", status());
    assertFalse(Files.exists(folder.resolve("moved.avsc")));
  }

  @Test
  void only_what_is_unsaved_can_be_given_up_too() {
    FileChange change = discard(Map.of("README.md", "typed"), "README.md");
    assertEquals(List.of("README.md"), change.gone());
    assertEquals("typed", done(files.undo(change)).edits().getFirst().text());
  }

  @Test
  void nothing_to_discard_and_a_merge_that_is_not_resolved_are_told() throws IOException {
    assertEquals(
        "git-unchanged", rule(files.discard(List.of("README.md"), Map.of(), Progress.none())));
    git("checkout", "-qb", "other");
    write("README.md", "theirs");
    git("-c", "user.name=A", "-c", "user.email=a@example.com", "commit", "-qam", "theirs");
    git("checkout", "-q", "-");
    write("README.md", "ours");
    git("-c", "user.name=A", "-c", "user.email=a@example.com", "commit", "-qam", "ours");
    git("-c", "user.name=A", "-c", "user.email=a@example.com", "merge", "other");
    String conflict = text("README.md");
    assertEquals(
        "git-conflicted", rule(files.discard(List.of("README.md"), Map.of(), Progress.none())));
    assertEquals(conflict, text("README.md"));
  }

  @Test
  void deleted_files_are_listed_and_can_be_had_back() throws IOException {
    FileChange change = done(files.delete(List.of("orders", "orders/order.avsc"), Map.of()));
    assertEquals(List.of("orders"), change.gone());
    assertEquals("D orders/daily.sql\n D orders/order.avsc", status().strip());
    RemovedFiles kept = files.removed().getFirst();
    assertEquals(List.of("orders"), kept.paths());
    done(files.restore(kept.id()));
    assertEquals("", status());
    assertEquals(List.of(), files.removed());
    done(files.delete(List.of("README.md"), Map.of()));
    files.forget(files.removed().getFirst().id());
    assertEquals(List.of(), files.removed());
  }

  @Test
  void moves_and_copies_can_be_undone() throws IOException {
    FileChange moved =
        done(files.move(List.of(new Moved("orders", "sales"), new Moved("README.md", "READ.md"))));
    assertEquals(
        "sales/order.avsc", moved.moved().getFirst().follow("orders/order.avsc").orElseThrow());
    assertTrue(moved.moved().getFirst().follow("orders2/order.avsc").isEmpty());
    assertEquals("order", text("sales/order.avsc"));
    done(files.undo(moved));
    assertEquals("", status());
    FileChange copied = done(files.copy(List.of(new Moved("orders", "orders-copy"))));
    assertEquals("order", text("orders-copy/order.avsc"));
    done(files.undo(copied));
    assertEquals("", status());
    FileChange made = done(files.create("orders/b.avsc", "b"));
    done(files.undo(made));
    assertEquals("", status());
  }

  @Test
  void files_of_the_system_are_copied_in_under_a_free_name() throws IOException {
    Path outside = Files.createDirectory(temporary.resolve("outside"));
    Files.writeString(outside.resolve("order.avsc"), "theirs");
    FileChange copied = done(files.copyIn(List.of(outside.resolve("order.avsc")), "orders"));
    assertEquals(List.of("orders/order-2.avsc"), copied.made());
    assertEquals("order", text("orders/order.avsc"));
    assertEquals(List.of("outside"), done(files.copyIn(List.of(outside), "")).made());
    assertTrue(Files.exists(outside.resolve("order.avsc")));
  }

  @Test
  void of_several_each_that_can_be_done_is_done_and_the_others_are_told() {
    Result<FileChange> result =
        files.move(
            List.of(new Moved("README.md", "orders/order.avsc"), new Moved("orders", "sales")));
    assertEquals("manage-exists", result.problems().getFirst().rule());
    assertEquals(1, result.optional().orElseThrow().moved().size());
  }

  @Test
  void without_a_repository_there_is_nothing_to_go_back_to() throws IOException {
    Path plain = Files.createDirectory(temporary.resolve("plain"));
    Files.writeString(plain.resolve("a.txt"), "a");
    try (WorkspaceServices other = WorkspaceServices.open(plain).optional().orElseThrow()) {
      ManageFiles there = other.manageFiles(person());
      assertEquals(
          "git-no-repository", rule(there.discard(List.of("a.txt"), Map.of(), Progress.none())));
    }
  }
}
