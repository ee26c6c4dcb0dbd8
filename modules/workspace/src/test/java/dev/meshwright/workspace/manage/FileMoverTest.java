package dev.meshwright.workspace.manage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.Result;
import dev.meshwright.model.files.FileChange.Moved;
import dev.meshwright.workspace.WorkspaceRoot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileMoverTest {

  @TempDir Path temporary;
  private Path folder;
  private Path elsewhere;
  private FileMover mover;
  private FileCopier copier;

  @BeforeEach
  void workspace() throws IOException {
    folder = Files.createDirectory(temporary.toRealPath().resolve("workspace"));
    elsewhere = Files.createDirectory(temporary.toRealPath().resolve("elsewhere"));
    WorkspaceRoot root = WorkspaceRoot.of(folder);
    mover = new FileMover(root);
    copier = new FileCopier(root);
    write("order.avsc", "order");
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String text(String path) throws IOException {
    return Files.readString(folder.resolve(path));
  }

  private static String rule(Result<?> result) {
    return assertInstanceOf(Result.Failed.class, result).problem().rule();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void a_new_file_comes_with_its_folders_and_is_never_written_over_another() throws IOException {
    assertEquals(Result.ok("a/b/new.avsc"), mover.create("a/b/new.avsc", bytes("x")));
    assertEquals("x", text("a/b/new.avsc"));
    assertEquals("manage-exists", rule(mover.create("order.avsc", bytes("y"))));
    assertEquals("order", text("order.avsc"));
    assertEquals("manage-name-case", rule(mover.create("Order.avsc", bytes("y"))));
    assertEquals("manage-no-folder", rule(mover.create("order.avsc/x", bytes("y"))));
    assertEquals("manage-exists", rule(mover.createFolder("a/b")));
    assertEquals(Result.ok("a/c"), mover.createFolder("a/c"));
  }

  @Test
  void a_file_moves_with_its_content_and_permissions() throws IOException {
    Files.setPosixFilePermissions(
        folder.resolve("order.avsc"), PosixFilePermissions.fromString("rw-r-----"));
    assertEquals(
        Result.ok(new Moved("order.avsc", "schemas/order.avsc")),
        mover.move("order.avsc", "schemas/order.avsc"));
    assertEquals("order", text("schemas/order.avsc"));
    assertFalse(Files.exists(folder.resolve("order.avsc")));
    assertEquals(
        "rw-r-----",
        PosixFilePermissions.toString(
            Files.getPosixFilePermissions(folder.resolve("schemas/order.avsc"))));
  }

  @Test
  void a_name_that_differs_in_case_only_can_be_given_but_not_taken_twice() throws IOException {
    assertTrue(mover.move("order.avsc", "Order.avsc") instanceof Result.Ok);
    try (var names = Files.list(folder)) {
      assertEquals("Order.avsc", names.findFirst().orElseThrow().getFileName().toString());
    }
    write("other.avsc", "other");
    assertEquals("manage-name-case", rule(mover.move("other.avsc", "ORDER.avsc")));
  }

  @Test
  void what_is_there_stays() throws IOException {
    write("b.avsc", "b");
    assertEquals("manage-exists", rule(mover.move("order.avsc", "b.avsc")));
    assertEquals("b", text("b.avsc"));
    assertEquals("order", text("order.avsc"));
    assertEquals("manage-missing", rule(mover.move("gone.avsc", "c.avsc")));
    assertEquals("manage-repository", rule(mover.move(".git/config", "c.avsc")));
  }

  @Test
  void a_folder_moves_but_not_into_itself() throws IOException {
    write("a/x.avsc", "x");
    assertEquals("manage-into-itself", rule(mover.move("a", "a/b")));
    assertTrue(mover.move("a", "c/a") instanceof Result.Ok);
    assertEquals("x", text("c/a/x.avsc"));
  }

  @Test
  void no_link_leads_out_of_the_workspace() throws IOException {
    Files.createSymbolicLink(folder.resolve("out"), elsewhere);
    assertEquals("manage-outside", rule(mover.create("out/new.avsc", bytes("x"))));
    assertEquals("manage-outside", rule(mover.move("order.avsc", "out/order.avsc")));
    Files.writeString(elsewhere.resolve("theirs.txt"), "theirs");
    assertEquals("manage-outside", rule(mover.move("out/theirs.txt", "mine.txt")));
    assertEquals("manage-outside", rule(copier.copy("out/theirs.txt", "mine.txt")));
    assertTrue(Files.exists(elsewhere.resolve("theirs.txt")));
  }

  @Test
  void a_link_is_moved_as_a_link_where_it_leads_to_the_same() throws IOException {
    Files.createSymbolicLink(folder.resolve("link.avsc"), Path.of("order.avsc"));
    assertTrue(mover.move("link.avsc", "renamed.avsc") instanceof Result.Ok);
    assertTrue(Files.isSymbolicLink(folder.resolve("renamed.avsc")));
    assertEquals("manage-link", rule(mover.move("renamed.avsc", "sub/renamed.avsc")));
    assertTrue(Files.exists(folder.resolve("renamed.avsc"), LinkOption.NOFOLLOW_LINKS));
  }

  @Test
  void a_copy_has_the_same_bytes_and_leaves_links_out() throws IOException {
    write("a/x.avsc", "x");
    write("a/b/y.avsc", "y");
    write("a/.git/config", "a repository");
    Files.createSymbolicLink(folder.resolve("a/link"), elsewhere);
    Result<String> copied = copier.copy("a", "c");
    assertEquals(Optional.of("c"), copied.optional());
    assertEquals(2, copied.problems().size());
    assertEquals("y", text("c/b/y.avsc"));
    assertFalse(Files.exists(folder.resolve("c/link"), LinkOption.NOFOLLOW_LINKS));
    assertFalse(Files.exists(folder.resolve("c/.git")));
    assertEquals("manage-exists", rule(copier.copy("order.avsc", "c")));
    assertEquals("manage-into-itself", rule(copier.copy("a", "a/b/a")));
  }

  @Test
  void a_failure_of_the_disk_says_what_and_why() {
    var denied =
        FileMover.tried(
            "a.avsc",
            "moved",
            () -> {
              throw new java.nio.file.AccessDeniedException("a.avsc");
            });
    assertEquals("manage-read-only", rule(denied));
    var full =
        FileMover.tried(
            "a.avsc",
            "written",
            () -> {
              throw new FileSystemException("a.avsc", null, "No space left on device");
            });
    assertEquals(
        "a.avsc is not written: No space left on device.", full.problems().getFirst().message());
  }

  @Test
  void a_folder_that_is_to_be_made_differs_from_others_in_more_than_case() throws IOException {
    write("Orders/a.avsc", "a");
    Result<String> made = mover.create("orders/deep/er/b.avsc", bytes("b"));
    assertEquals("manage-name-case", rule(made));
    assertTrue(
        made.problems().getFirst().message().startsWith("orders differs from Orders "),
        made.problems().getFirst()::message);
    assertEquals("manage-name-case", rule(mover.createFolder("ORDERS/x")));
    assertEquals("manage-name-case", rule(mover.move("Orders/a.avsc", "orders/a.avsc")));
    assertEquals("manage-name-case", rule(copier.copy("order.avsc", "ORDERS/order.avsc")));
    assertEquals("manage-no-folder", rule(mover.create("order.avsc/x/y/z", bytes("y"))));
    assertEquals("manage-no-folder", rule(mover.createFolder("Orders/a.avsc/x/y")));
    assertTrue(mover.create("Orders/deep/b.avsc", bytes("b")) instanceof Result.Ok);
  }

  @Test
  void a_folder_is_not_copied_into_itself_through_a_link() throws IOException {
    write("a/b/y.avsc", "y");
    Path link = Files.createSymbolicLink(elsewhere.resolve("link"), folder.resolve("a"));
    assertEquals("manage-into-itself", rule(copier.copyIn(link.resolve("b"), "a/b/c")));
    assertFalse(Files.exists(folder.resolve("a/b/c")));
    assertTrue(copier.copyIn(link.resolve("b"), "c") instanceof Result.Ok);
    assertEquals("y", text("c/y.avsc"));
  }

  @Test
  void of_a_link_alone_nothing_is_copied() throws IOException {
    Path link = Files.createSymbolicLink(elsewhere.resolve("link"), folder.resolve("order.avsc"));
    assertEquals("manage-not-copied", rule(copier.copyIn(link, "copy.avsc")));
    assertEquals("manage-missing", rule(copier.copyIn(elsewhere.resolve("gone"), "copy.avsc")));
    assertFalse(Files.exists(folder.resolve("copy.avsc"), LinkOption.NOFOLLOW_LINKS));
  }

  @Test
  void what_cannot_be_read_is_told_and_the_rest_is_copied() throws IOException {
    write("a/x.avsc", "x");
    write("a/y.avsc", "y");
    Set<PosixFilePermission> nobody = Set.of();
    Files.setPosixFilePermissions(folder.resolve("a/x.avsc"), nobody);
    boolean root = Files.isReadable(folder.resolve("a/x.avsc"));
    Result<String> copied = copier.copy("a", "c");
    assertEquals(root ? 0 : 1, copied.problems().size());
    assertEquals("y", text("c/y.avsc"));
  }

  @Test
  void a_visit_that_fails_ends_the_copy_only_where_there_is_nothing_else_to_copy()
      throws IOException {
    Path source = folder.resolve("a");
    Copying copying = new Copying(source, folder.resolve("c"), "c");
    AccessDeniedException denied = new AccessDeniedException("x.avsc");
    assertEquals(
        FileVisitResult.CONTINUE, copying.visitFileFailed(source.resolve("x.avsc"), denied));
    assertEquals(FileVisitResult.CONTINUE, copying.postVisitDirectory(source.resolve("b"), denied));
    assertEquals(
        List.of("x.avsc manage-not-copied", "b manage-not-copied"),
        copying.leftOut().stream()
            .map(problem -> problem.location().file() + " " + problem.rule())
            .toList());
    assertThrows(AccessDeniedException.class, () -> copying.visitFileFailed(source, denied));
  }
}
