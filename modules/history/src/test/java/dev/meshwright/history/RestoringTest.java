package dev.meshwright.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestoringTest {

  @TempDir Path temporary;
  private RealGit git;

  @BeforeEach
  void repository() throws IOException {
    git = RealGit.init(temporary);
    git.write("a.txt", "a\n").write("sub/b.txt", "b\n").write("c.txt", "c\n").commitAll("first");
  }

  private Result<List<String>> restore(String... paths) throws IOException {
    try (GitRepository repository = git.open()) {
      return repository.restore(List.of(paths), Progress.none());
    }
  }

  private String rule(String... paths) throws IOException {
    return assertInstanceOf(Result.Failed.class, restore(paths)).problem().rule();
  }

  @Test
  void changed_staged_and_deleted_files_are_as_in_the_last_commit_and_no_others()
      throws IOException {
    git.write("a.txt", "A\n").write("sub/b.txt", "B\n").write("other.txt", "o\n");
    git.run("add", "a.txt");
    git.write("a.txt", "AA\n");
    Files.delete(git.root.resolve("c.txt"));
    RealGit.ok(restore("a.txt", "c.txt"));
    assertEquals(" M sub/b.txt\n?? other.txt", git.run("status", "--porcelain"));
    assertEquals("a\n", Files.readString(git.root.resolve("a.txt")));
    git.run("fsck", "--strict");
  }

  @Test
  void a_folder_in_the_place_of_a_file_keeps_what_is_in_it() throws IOException {
    Files.delete(git.root.resolve("c.txt"));
    git.write("c.txt/c.txt", "c\n").write("c.txt/other.txt", "o\n");
    assertEquals("git-behind-folder", rule("a.txt", "c.txt"));
    assertEquals("o\n", Files.readString(git.root.resolve("c.txt/other.txt")));
  }

  @Test
  void a_new_file_leaves_the_index_and_stays_on_the_disk() throws IOException {
    git.write("new.txt", "n\n");
    git.run("add", "new.txt");
    RealGit.ok(restore("new.txt"));
    assertEquals("?? new.txt", git.run("status", "--porcelain"));
  }

  @Test
  void before_the_first_commit_every_file_is_new() throws IOException {
    RealGit fresh = RealGit.at(temporary.resolve("fresh"), git.home);
    fresh.run("init", "-q");
    fresh.write("x.txt", "x").run("add", "x.txt");
    try (GitRepository repository = fresh.open()) {
      RealGit.ok(repository.restore(List.of("x.txt"), Progress.none()));
    }
    assertEquals("?? x.txt", fresh.run("status", "--porcelain"));
  }

  @Test
  void line_ends_are_those_that_git_writes() throws IOException {
    git.write(".gitattributes", "*.sql text eol=crlf\n").write("q.sql", "SELECT 1\r\n");
    git.commitAll("with line ends");
    git.write("q.sql", "SELECT 2\r\n");
    RealGit.ok(restore("q.sql"));
    assertEquals("SELECT 1\r\n", Files.readString(git.root.resolve("q.sql")));
    assertEquals("", git.run("status", "--porcelain"));
  }

  @Test
  void paths_are_those_of_the_opened_folder() throws IOException {
    git.write("a.txt", "A\n").write("sub/b.txt", "B\n");
    try (GitRepository repository = git.open(git.root.resolve("sub"))) {
      RealGit.ok(repository.restore(List.of("b.txt"), Progress.none()));
    }
    assertEquals(" M a.txt", git.run("status", "--porcelain"));
  }

  /// Most builds of `git` compare times by seconds.
  @Test
  void a_change_in_the_second_of_the_last_commit_is_still_seen_afterwards() throws IOException {
    git.run("config", "core.trustctime", "false");
    Path a = git.root.resolve("a.txt");
    Path index = git.root.resolve(".git/index");
    Files.setLastModifiedTime(a, second(".100"));
    git.run("update-index", "--refresh");
    Files.setLastModifiedTime(index, second(".200"));
    git.write("a.txt", "A\n").write("sub/b.txt", "BB\n");
    Files.setLastModifiedTime(a, second(".500"));
    RealGit.ok(restore("sub/b.txt"));
    assertEquals(" M a.txt", git.run("status", "--porcelain"));
    RealGit.ok(restore("a.txt"));
    assertEquals("a\n", Files.readString(a));
    assertEquals("", git.run("status", "--porcelain"));
  }

  private static FileTime second(String fraction) {
    return FileTime.from(Instant.parse("2026-01-01T00:00:00" + fraction + "Z"));
  }

  @Test
  void what_needs_a_program_or_another_encoding_is_left_to_git() throws IOException {
    git.write(".gitattributes", "*.big filter=big\n*.txt16 working-tree-encoding=UTF-16\n");
    git.write("x.big", "1").write("y.txt", "y").commitAll("attributes");
    git.run("config", "filter.big.smudge", "touch " + temporary.resolve("ran"));
    git.write("x.big", "2");
    assertEquals("git-filter", rule("x.big"));
    assertEquals("2", Files.readString(git.root.resolve("x.big")));
    assertFalse(Files.exists(temporary.resolve("ran")));
    Files.write(
        git.root.resolve("z.txt16"), "z".getBytes(java.nio.charset.StandardCharsets.UTF_16));
    git.commitAll("utf-16");
    Files.write(
        git.root.resolve("z.txt16"), "w".getBytes(java.nio.charset.StandardCharsets.UTF_16));
    assertEquals("git-encoding", rule("z.txt16"));
  }

  @Test
  void nothing_is_written_through_a_folder_that_became_a_link() throws IOException {
    Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
    Files.delete(git.root.resolve("sub/b.txt"));
    Files.delete(git.root.resolve("sub"));
    Files.createSymbolicLink(git.root.resolve("sub"), elsewhere);
    assertEquals("git-behind-link", rule("sub/b.txt"));
    assertTrue(Files.notExists(elsewhere.resolve("b.txt")));
  }
}
