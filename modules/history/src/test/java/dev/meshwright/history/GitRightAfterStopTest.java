package dev.meshwright.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.meshwright.history.merging.LineMerge;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.git.MergeOutcome;
import dev.meshwright.model.git.MergeRequest;
import dev.meshwright.model.git.PickRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What stopped here at a conflict is ended by `git` at once, without a `git status` before: the
/// index says of each file what `git` compares it by.
class GitRightAfterStopTest {

  @TempDir Path temporary;
  private RealGit git;
  private GitRepository repository;
  private Merging merging;
  private final CommitWork work = CommitWork.quiet(Progress.none());

  /// The commit of the other branch changes a file that is in conflict and two that are not.
  @BeforeEach
  void two_branches() throws IOException {
    git = RealGit.init(temporary);
    git.write("a.txt", "1\n").write("b.txt", "b\n").write("d/c.txt", "c\n").commitAll("begin");
    git.run("checkout", "-q", "-b", "side");
    git.write("a.txt", "side\n").write("b.txt", "b2\n").write("d/new.txt", "n\n").commitAll("side");
    git.write("d/c.txt", "c2\n").commitAll("side two");
    git.run("checkout", "-q", "main");
    git.write("a.txt", "main\n").commitAll("main");
    repository = git.open();
    merging = repository.merging(new LineMerge());
  }

  @AfterEach
  void close() {
    repository.close();
  }

  private void stopped(MergeOutcome outcome) {
    assertInstanceOf(MergeOutcome.Stopped.class, outcome, outcome::toString);
  }

  private void clean(String head) throws IOException {
    assertEquals(head, git.run("rev-parse", "HEAD"));
    assertEquals("", git.run("status", "--porcelain"));
    git.run("fsck", "--strict", "--no-dangling");
  }

  @Test
  void no_file_that_was_brought_looks_changed() throws IOException {
    stopped(merging.merge(new MergeRequest("side"), work));
    assertEquals("a.txt", git.run("diff-files", "--name-only").lines().distinct().findAny().get());
    assertEquals(1, git.run("diff-files", "--name-only").lines().distinct().count());
  }

  @Test
  void nor_after_a_switch_and_a_commit() throws IOException {
    RealGit.ok(repository.branching().switchTo("side", Progress.none()));
    assertEquals("", git.run("diff-files", "--name-only"));
    git.write("b.txt", "b3\n");
    RealGit.ok(repository.stage(List.of("b.txt")));
    assertEquals("", git.run("diff-files", "--name-only"));
    repository.commitStaged(RealGit.request(List.of(), "work"), work);
    assertEquals("", git.run("diff-files", "--name-only"));
  }

  @Test
  void nor_with_an_index_that_is_split() throws IOException {
    git.run("update-index", "--split-index");
    RealGit.ok(repository.branching().switchTo("side", Progress.none()));
    assertEquals("", git.run("diff-files", "--name-only"));
  }

  @Test
  void an_edit_of_the_same_length_is_still_seen() throws IOException {
    RealGit.ok(repository.branching().switchTo("side", Progress.none()));
    git.write("b.txt", "B2\n");
    assertEquals(" M b.txt", git.run("status", "--porcelain").stripTrailing());
  }

  @Test
  void merge_abort() throws IOException {
    String before = git.run("rev-parse", "HEAD");
    stopped(merging.merge(new MergeRequest("side"), work));
    git.run("merge", "--abort");
    clean(before);
  }

  @Test
  void cherry_pick_skip() throws IOException {
    stopped(merging.cherryPick(new PickRequest(List.of("side~1", "side")), work));
    git.run("cherry-pick", "--skip");
    assertEquals("side two", git.run("log", "-1", "--format=%s"));
    clean(git.run("rev-parse", "HEAD"));
  }

  @Test
  void cherry_pick_skip_and_abort_of_one() throws IOException {
    String before = git.run("rev-parse", "HEAD");
    stopped(merging.cherryPick(new PickRequest(List.of("side~1")), work));
    git.run("cherry-pick", "--skip");
    clean(before);
    stopped(merging.cherryPick(new PickRequest(List.of("side~1")), work));
    git.run("cherry-pick", "--abort");
    clean(before);
  }

  @Test
  void revert_skip() throws IOException {
    git.run("checkout", "-q", "side");
    git.write("a.txt", "later\n").commitAll("later");
    String before = git.run("rev-parse", "HEAD");
    stopped(merging.revert(new PickRequest(List.of("side~2")), work));
    git.run("revert", "--skip");
    clean(before);
    stopped(merging.revert(new PickRequest(List.of("side~2")), work));
    git.run("revert", "--abort");
    clean(before);
  }

  @Test
  void rebase_skip() throws IOException {
    git.run("checkout", "-q", "side");
    stopped(merging.rebase("main", Set.of(), work));
    git.run("rebase", "--skip");
    assertEquals("side two\nmain\nbegin", git.run("log", "--format=%s"));
    clean(git.run("rev-parse", "side"));
  }

  @Test
  void rebase_continue() throws IOException {
    git.run("checkout", "-q", "side");
    stopped(merging.rebase("main", Set.of(), work));
    git.write("a.txt", "both\n");
    git.run("add", "a.txt");
    git.run("-c", "core.editor=true", "rebase", "--continue");
    assertEquals("side two\nside\nmain\nbegin", git.run("log", "--format=%s"));
    clean(git.run("rev-parse", "side"));
  }

  @Test
  void rebase_abort() throws IOException {
    git.run("checkout", "-q", "side");
    String before = git.run("rev-parse", "HEAD");
    stopped(merging.rebase("main", Set.of(), work));
    git.run("rebase", "--abort");
    clean(before);
  }
}
