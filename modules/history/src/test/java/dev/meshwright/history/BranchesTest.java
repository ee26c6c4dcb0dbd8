package dev.meshwright.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.git.Branch;
import dev.meshwright.model.git.BranchDeletion;
import dev.meshwright.model.git.Commit;
import dev.meshwright.model.git.Tracking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Branches, judged by `git`.
class BranchesTest {

  @TempDir Path temporary;
  private RealGit git;
  private GitRepository repository;

  @BeforeEach
  void begin() throws IOException {
    git = RealGit.init(temporary);
    git.write("a.txt", "a\n").write("b.txt", "b\n").commitAll("begin");
    git.run("branch", "side");
    repository = git.open();
  }

  @AfterEach
  void end() throws IOException {
    repository.close();
    git.run("fsck", "--strict");
  }

  private static Problem refused(Result<?> result) {
    return assertInstanceOf(Result.Failed.class, result).problem();
  }

  private Branch branch(String name) throws IOException {
    return repository.branches().stream()
        .filter(branch -> branch.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private Revision head() throws IOException {
    return new Revision(git.run("rev-parse", "HEAD"));
  }

  private void withRemote() throws IOException {
    git.run("clone", "-q", "--bare", ".", "../shared.git");
    git.run("remote", "add", "origin", "../shared.git");
    git.run("fetch", "-q", "origin");
    git.run("branch", "-q", "-u", "origin/main", "main");
  }

  @Test
  void a_branch_is_told_with_how_it_stands_to_its_upstream() throws IOException {
    withRemote();
    assertEquals(Optional.of(new Tracking("origin/main", 0, 0, false)), branch("main").tracking());
    git.write("a.txt", "2\n").commitAll("two");
    git.write("a.txt", "3\n").commitAll("three");
    assertEquals(Optional.of(new Tracking("origin/main", 2, 0, false)), branch("main").tracking());
    git.run("reset", "-q", "--hard", "HEAD~1");
    git.run("push", "-q", "origin", "HEAD@{1}:main");
    assertEquals(Optional.of(new Tracking("origin/main", 0, 1, false)), branch("main").tracking());
    git.run("update-ref", "-d", "refs/remotes/origin/main");
    assertEquals(Optional.of(new Tracking("origin/main", 0, 0, true)), branch("main").tracking());
    assertEquals(Optional.empty(), branch("side").tracking());
  }

  @Test
  void a_branch_that_starts_at_a_remote_one_follows_it() throws IOException {
    withRemote();
    Branch made =
        RealGit.ok(
            repository
                .branching()
                .createAndSwitch("mine", head(), Optional.of("origin/side"), Progress.none()));
    assertEquals("mine", made.name());
    assertEquals("mine", git.run("branch", "--show-current"));
    assertEquals("origin/side", git.run("rev-parse", "--abbrev-ref", "mine@{u}"));
    assertEquals("", git.run("status", "--porcelain"));
  }

  @Test
  void a_branch_that_cannot_be_switched_to_is_not_made() throws IOException {
    git.write("a.txt", "2\n");
    String later = git.commitAll("two");
    git.run("reset", "-q", "--hard", "HEAD~1");
    git.write("a.txt", "precious\n");
    Problem problem =
        refused(
            repository
                .branching()
                .createAndSwitch("later", new Revision(later), Optional.empty(), Progress.none()));
    assertEquals("git-would-overwrite", problem.rule());
    assertTrue(problem.message().contains("a.txt"), problem.message());
    assertEquals("main", git.run("branch", "--show-current"));
    assertEquals("", git.run("branch", "--list", "later"));
    assertEquals("precious\n", Files.readString(git.root.resolve("a.txt")));
  }

  @Test
  void switching_never_removes_what_git_does_not_know() throws IOException {
    git.run("switch", "-q", "side");
    git.write("out/x.txt", "theirs\n").write("log", "theirs\n").commitAll("files");
    git.run("switch", "-q", "main");
    git.write(".git/info/exclude", "out\nlog\n");
    git.write("out", "precious\n").write("log/today", "precious\n");
    Problem problem = refused(repository.branching().switchTo("side", Progress.none()));
    assertTrue(problem.message().contains("log/today, out"), problem.message());
    assertEquals("precious\n", Files.readString(git.root.resolve("out")));
    Files.delete(git.root.resolve("out"));
    Files.createSymbolicLink(git.root.resolve("out"), Path.of("nowhere"));
    refused(repository.branching().switchTo("side", Progress.none()));
    assertTrue(Files.isSymbolicLink(git.root.resolve("out")));
    Files.delete(git.root.resolve("out"));
    Files.delete(git.root.resolve("log/today"));
    RealGit.ok(repository.branching().switchTo("side", Progress.none()));
    assertEquals("", git.run("status", "--porcelain"));
  }

  @Test
  void staged_and_unstaged_work_that_is_the_same_on_both_sides_comes_along() throws IOException {
    git.run("switch", "-q", "side");
    git.write("c.txt", "c\n").commitAll("c");
    git.run("switch", "-q", "main");
    git.write("a.txt", "staged\n");
    git.run("add", "a.txt");
    git.write("a.txt", "later\n").write("new.txt", "new\n");
    RealGit.ok(repository.branching().switchTo("side", Progress.none()));
    assertEquals("MM a.txt\n?? new.txt", git.run("status", "--porcelain"));
    assertEquals("staged", git.run("show", ":a.txt"));
    assertEquals("checkout: moving from main to side", git.run("log", "-g", "-1", "--format=%gs"));
  }

  @Test
  void nothing_is_switched_in_the_middle_of_a_merge() throws IOException {
    git.run("switch", "-q", "side");
    git.write("a.txt", "side\n").commitAll("side");
    git.run("switch", "-q", "main");
    git.write("a.txt", "main\n").commitAll("main");
    git.tries("merge", "side");
    assertEquals(
        "git-unfinished", refused(repository.branching().switchTo("side", Progress.none())).rule());
    assertTrue(Files.exists(git.root.resolve(".git/MERGE_HEAD")));
    git.run("merge", "--abort");
  }

  @Test
  void a_branch_of_another_working_copy_is_left_alone() throws IOException {
    git.run("worktree", "add", "-q", "../other", "side");
    assertEquals(
        "git-branch-elsewhere",
        refused(repository.branching().switchTo("side", Progress.none())).rule());
    assertInstanceOf(BranchDeletion.Refused.class, repository.branching().delete("side", true));
    refused(repository.branching().rename("side", "aside"));
    assertEquals("side", git.run("-C", "../other", "branch", "--show-current"));
  }

  @Test
  void renaming_takes_the_log_the_upstream_and_head_along() throws IOException {
    withRemote();
    git.write("a.txt", "2\n").commitAll("two");
    assertTrue(RealGit.ok(repository.branching().rename("main", "trunk")).current());
    assertEquals("trunk", git.run("branch", "--show-current"));
    assertEquals("origin/main", git.run("rev-parse", "--abbrev-ref", "trunk@{u}"));
    assertTrue(git.run("log", "-g", "--format=%gs", "trunk").contains("commit: two"));
    assertEquals(
        "git-branch-exists", refused(repository.branching().rename("trunk", "side")).rule());
    assertEquals(
        "git-branch-exists", refused(repository.branching().rename("trunk", "side/x")).rule());
    assertEquals("git-branch-name", refused(repository.branching().rename("trunk", "-x")).rule());
    assertEquals("git-branch-name", refused(repository.branching().rename("trunk", "HEAD")).rule());
    assertEquals("git-no-branch", refused(repository.branching().rename("nothing", "x")).rule());
    assertEquals("", git.run("status", "--porcelain"));
  }

  @Test
  void a_branch_goes_only_with_its_commits_kept_elsewhere_or_given_up() throws IOException {
    withRemote();
    git.run("switch", "-q", "side");
    git.run("branch", "-q", "-u", "origin/side");
    String lost = git.write("a.txt", "side\n").commitAll("only here");
    assertInstanceOf(BranchDeletion.Refused.class, repository.branching().delete("side", true));
    git.run("switch", "-q", "main");
    BranchDeletion.WouldLose losing =
        assertInstanceOf(
            BranchDeletion.WouldLose.class, repository.branching().delete("side", false));
    assertEquals(1, losing.count());
    assertEquals(lost, losing.commits().stream().map(Commit::id).findFirst().orElseThrow());
    assertEquals(lost, git.run("rev-parse", "side"));
    BranchDeletion.Deleted deleted =
        assertInstanceOf(BranchDeletion.Deleted.class, repository.branching().delete("side", true));
    assertEquals(lost, deleted.tip());
    assertEquals("", git.run("branch", "--list", "side"));
    assertEquals("", git.run("config", "--default", "", "--get", "branch.side.remote"));
    RealGit.ok(repository.branching().restore(deleted));
    assertEquals(lost, git.run("rev-parse", "side"));
    assertEquals("origin/side", git.run("rev-parse", "--abbrev-ref", "side@{u}"));
    git.run("tag", "kept", "side");
    assertInstanceOf(BranchDeletion.Deleted.class, repository.branching().delete("side", false));
  }

  @Test
  void a_lock_of_another_program_leaves_all_as_it_was() throws IOException {
    git.write("a.txt", "2\n").commitAll("two");
    for (String lock : new String[] {"index.lock", "HEAD.lock"}) {
      Files.createFile(git.root.resolve(".git/" + lock));
      assertEquals(
          "git-locked", refused(repository.branching().switchTo("side", Progress.none())).rule());
      Files.delete(git.root.resolve(".git/" + lock));
    }
    assertEquals("main", git.run("branch", "--show-current"));
    assertEquals("", git.run("status", "--porcelain"));
  }
}
