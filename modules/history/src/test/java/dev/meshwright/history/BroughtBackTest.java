package dev.meshwright.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.history.merging.LineMerge;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.git.BroughtIn;
import dev.meshwright.model.git.MergeOutcome;
import dev.meshwright.model.git.MergeRequest;
import dev.meshwright.model.git.PickRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A merge, a rebase or a pick is taken back, and made once more: branch and files are as `git`
/// would have them, and nothing that is in no commit is touched.
class BroughtBackTest {

  @TempDir Path temporary;
  private RealGit git;
  private GitRepository repository;
  private Merging merging;
  private final CommitWork work = CommitWork.quiet(Progress.none());

  @BeforeEach
  void two_branches() throws IOException {
    git = RealGit.init(temporary);
    git.write("a.txt", "1\n2\n3\n").write("b.txt", "b\n").write("c.txt", "c\n").commitAll("begin");
    git.run("branch", "old");
    git.run("checkout", "-q", "-b", "side");
    git.write("b.txt", "b2\n").commitAll("side one");
    git.write("new.txt", "new\n").commitAll("side two");
    git.run("checkout", "-q", "main");
    git.write("a.txt", "main\n2\n3\n").commitAll("main one");
    repository = git.open();
    merging = repository.merging(new LineMerge());
  }

  @AfterEach
  void close() {
    repository.close();
  }

  private String head() throws IOException {
    return git.run("rev-parse", "HEAD");
  }

  private BroughtIn of(MergeOutcome outcome) {
    return switch (outcome) {
      case MergeOutcome.Done done -> new BroughtIn(done.before(), done.head(), true);
      case MergeOutcome.Moved moved -> new BroughtIn(moved.before(), moved.head(), false);
      default -> throw new AssertionError(outcome);
    };
  }

  private Problem refused(BroughtIn brought) throws IOException {
    return assertInstanceOf(MergeOutcome.Refused.class, merging.takeBack(brought, Progress.none()))
        .problem();
  }

  private void backAndForth(String before, MergeOutcome outcome) throws IOException {
    BroughtIn brought = of(outcome);
    String tree = git.run("rev-parse", "HEAD^{tree}");
    assertEquals(before, brought.before());
    git.write("c.txt", "in no commit\n").write("unknown.txt", "unknown\n");
    assertInstanceOf(MergeOutcome.Moved.class, merging.takeBack(brought, Progress.none()));
    assertEquals(before, head());
    assertEquals("main", git.run("branch", "--show-current"));
    assertEquals(" M c.txt\n?? unknown.txt", git.run("status", "--porcelain").stripTrailing());
    assertEquals(brought.after(), git.run("rev-parse", "ORIG_HEAD"));
    assertInstanceOf(
        MergeOutcome.Moved.class, merging.takeBack(brought.reversed(), Progress.none()));
    assertEquals(tree, git.run("rev-parse", "HEAD^{tree}"));
    assertEquals(" M c.txt\n?? unknown.txt", git.run("status", "--porcelain").stripTrailing());
    git.run("fsck", "--strict", "--no-dangling");
  }

  @Test
  void a_merge() throws IOException {
    String before = head();
    MergeOutcome outcome = merging.merge(new MergeRequest("side"), work);
    assertEquals(Optional.of(of(outcome)), merging.last());
    backAndForth(before, outcome);
  }

  @Test
  void a_merge_that_only_moved_the_branch() throws IOException {
    git.run("reset", "-q", "--hard", "old");
    String before = head();
    MergeOutcome outcome = merging.merge(new MergeRequest("side"), work);
    assertEquals(Optional.of(of(outcome)), merging.last());
    backAndForth(before, outcome);
  }

  @Test
  void a_merge_whose_conflicts_were_settled() throws IOException {
    git.write("b.txt", "ours\n").commitAll("ours");
    String before = head();
    assertInstanceOf(MergeOutcome.Stopped.class, merging.merge(new MergeRequest("side"), work));
    RealGit.ok(merging.take("b.txt", true));
    MergeOutcome outcome = merging.proceed(Optional.empty(), Set.of(), work);
    assertEquals(Optional.of(of(outcome)), merging.last());
    backAndForth(before, outcome);
  }

  @Test
  void a_rebase() throws IOException {
    String before = head();
    MergeOutcome outcome = merging.rebase("side", Set.of(), work);
    assertEquals(Optional.of(of(outcome)), merging.last());
    backAndForth(before, outcome);
  }

  @Test
  void picks_of_several_commits_with_a_stop() throws IOException {
    git.write("b.txt", "ours\n").commitAll("ours");
    String before = head();
    assertInstanceOf(
        MergeOutcome.Stopped.class,
        merging.cherryPick(new PickRequest(List.of("side~1", "side")), work));
    RealGit.ok(merging.take("b.txt", false));
    MergeOutcome outcome = merging.proceed(Optional.empty(), Set.of(), work);
    assertEquals("side two\nside one\nours", git.run("log", "-3", "--format=%s"));
    // The log of the branch tells the last of them only.
    assertEquals(git.run("rev-parse", "HEAD~1"), merging.last().orElseThrow().before());
    backAndForth(before, outcome);
  }

  @Test
  void what_git_did() throws IOException {
    String before = head();
    git.run("merge", "-q", "--no-edit", "side");
    assertEquals(Optional.of(new BroughtIn(before, head(), true)), merging.last());
    git.run("reset", "-q", "--hard", before);
    assertEquals(Optional.empty(), merging.last());
    git.run("rebase", "-q", "side");
    assertEquals(Optional.of(new BroughtIn(before, head(), true)), merging.last());
    git.run("reset", "-q", "--hard", before);
    git.run("revert", "--no-edit", "HEAD");
    assertEquals(Optional.of(new BroughtIn(before, head(), true)), merging.last());
    git.write("c.txt", "more\n").commitAll("more");
    assertEquals(Optional.empty(), merging.last());
    git.run("reset", "-q", "--hard", "old");
    git.run("merge", "-q", "side");
    assertEquals(
        Optional.of(new BroughtIn(git.run("rev-parse", "old"), head(), false)), merging.last());
    git.run("checkout", "-q", "--detach");
    assertEquals(Optional.empty(), merging.last());
  }

  @Test
  void is_refused_when_work_would_be_lost_or_the_branch_moved_on() throws IOException {
    BroughtIn brought = of(merging.merge(new MergeRequest("side"), work));
    git.write("b.txt", "edited since\n");
    assertEquals("git-would-overwrite", refused(brought).rule());
    assertTrue(refused(brought).message().contains("b.txt"));
    git.run("add", "b.txt");
    assertEquals("git-would-overwrite", refused(brought).rule());
    git.run("commit", "-q", "-m", "since");
    assertEquals("git-undo", refused(brought).rule());
    assertTrue(refused(brought).message().contains("moved on"));
    assertEquals("", git.run("status", "--porcelain"));
  }

  @Test
  void is_refused_once_it_was_pushed() throws IOException {
    git.run("clone", "-q", "--bare", ".", temporary.resolve("server.git").toString());
    git.run("remote", "add", "origin", temporary.resolve("server.git").toString());
    BroughtIn brought = of(merging.merge(new MergeRequest("side"), work));
    git.run("push", "-q", "origin", "main");
    Problem problem = refused(brought);
    assertEquals("git-undo", problem.rule());
    assertTrue(problem.message().contains("origin/main"), problem.message());
  }
}
