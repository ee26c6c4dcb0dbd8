package dev.meshwright.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.history.merging.LineMerge;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.git.Consent;
import dev.meshwright.model.git.GitOperation;
import dev.meshwright.model.git.MergeOutcome;
import dev.meshwright.model.git.MergeRequest;
import dev.meshwright.model.git.OperationUnderWay;
import dev.meshwright.model.git.PickRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A program that is ended between the index and the commit, or between the index and Git's notes:
/// by a hook of the repository, which kills it there, or by a folder where a note is to be written.
class CutOffStepTest {

  private static final Set<Consent> RUN = Set.of(Consent.RUN_HOOKS);

  @TempDir Path temporary;
  private RealGit git;
  private final CommitWork work = CommitWork.quiet(Progress.none());

  /// Does one thing, and is killed in it.
  static final class Worker {

    private Worker() {}

    public static void main(String[] arguments) throws IOException {
      Path root = Path.of(arguments[0]);
      try (GitRepository repository = RealGit.at(root, root.resolveSibling("home")).open()) {
        Merging merging = repository.merging(new LineMerge());
        CommitWork work = CommitWork.quiet(Progress.none());
        switch (arguments[1]) {
          case "rebase" -> merging.rebase("main", RUN, work);
          case "merge" -> merging.merge(merge(), work);
          default -> merging.cherryPick(pick("side~2"), work);
        }
      }
    }
  }

  private static MergeRequest merge() {
    return new MergeRequest("side", MergeRequest.FastForward.CONFIGURED, Optional.empty(), RUN);
  }

  private static PickRequest pick(String commit) {
    return new PickRequest(List.of(commit), Optional.empty(), RUN);
  }

  @BeforeEach
  void two_branches() throws IOException {
    git = RealGit.init(temporary);
    git.write("a.txt", "1\n2\n3\n").write("b.txt", "b\n").commitAll("begin");
    git.run("checkout", "-q", "-b", "side");
    git.write("a.txt", "1\nside\n3\n").commitAll("side one");
    git.write("b.txt", "b\nside\n").commitAll("side two");
    git.write("c.txt", "c\n").commitAll("side three");
    git.run("checkout", "-q", "main");
    git.write("d.txt", "d\n").commitAll("main one");
  }

  private void hook(String name, String script) throws IOException {
    Path hook = git.root.resolve(".git/hooks/" + name);
    Files.createDirectories(hook.getParent());
    Files.writeString(hook, "#!/bin/sh\n" + script + "\n");
    assertTrue(hook.toFile().setExecutable(true));
  }

  private void killed(String step) throws IOException {
    try {
      int status =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  Worker.class.getName(),
                  git.root.toString(),
                  step)
              .redirectErrorStream(true)
              .redirectOutput(temporary.resolve("worker.txt").toFile())
              .start()
              .waitFor();
      assertEquals(137, status, Files.readString(temporary.resolve("worker.txt")));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    Files.deleteIfExists(git.root.resolve(".git/hooks/prepare-commit-msg"));
    Files.deleteIfExists(git.root.resolve(".git/hooks/pre-merge-commit"));
  }

  /// Killed while the second of three commits is made; its changes are staged.
  private void killedInRebase() throws IOException {
    git.run("checkout", "-q", "side");
    hook("prepare-commit-msg", "! grep -q 'side two' \"$1\" || kill -9 $PPID");
    killed("rebase");
    assertEquals("M  b.txt", git.run("status", "--porcelain").strip());
  }

  private interface Check {
    void with(GitRepository repository, Merging merging) throws IOException;
  }

  private void later(Check check) throws IOException {
    try (GitRepository repository = git.open()) {
      check.with(repository, repository.merging(new LineMerge()));
    }
    git.run("fsck", "--strict", "--no-dangling");
    assertEquals("", git.run("status", "--porcelain"));
    assertFalse(Files.exists(git.root.resolve(".git").resolve(StepNote.FILE)));
  }

  private static OperationUnderWay found(Merging merging, GitOperation expected, String other)
      throws IOException {
    OperationUnderWay found = merging.underWay().orElseThrow();
    assertEquals(expected, found.operation());
    assertTrue(found.other().contains(other), found::other);
    return found;
  }

  private String subjects() throws IOException {
    return git.run("log", "--format=%s", "main~..HEAD").lines().toList().toString();
  }

  private static void done(MergeOutcome outcome) {
    assertInstanceOf(MergeOutcome.Done.class, outcome, outcome::toString);
  }

  @Test
  void a_rebase_leaves_the_commit_out_that_it_was_making() throws IOException {
    killedInRebase();
    later((repository, merging) -> {
      assertEquals(2, found(merging, GitOperation.REBASE, "side two").step());
      done(merging.skip(Set.of(), work));
    });
    assertEquals("[side three, side one, main one]", subjects());
    assertEquals("b\n", Files.readString(git.root.resolve("b.txt")));
  }

  @Test
  void a_rebase_makes_the_commit_that_it_was_making() throws IOException {
    killedInRebase();
    later((repository, merging) -> done(merging.proceed(Optional.empty(), Set.of(), work)));
    assertEquals("[side three, side two, side one, main one]", subjects());
    assertEquals(
        git.run("log", "-1", "--format=%an %ai", "ORIG_HEAD~1"),
        git.run("log", "-1", "--format=%an %ai", "HEAD~1"));
  }

  @Test
  void git_goes_on_with_a_rebase_once_anything_was_changed_here() throws IOException {
    killedInRebase();
    try (GitRepository repository = git.open()) {
      repository.branching().create("kept", RealGit.ok(repository.resolve("HEAD")));
    }
    git.run("-c", "core.editor=true", "rebase", "--continue");
    assertEquals("[side three, side two, side one, main one]", subjects());
    later((repository, merging) -> assertEquals(Optional.empty(), merging.underWay()));
  }

  @Test
  void a_rebase_is_given_up() throws IOException {
    String before = git.run("rev-parse", "side");
    killedInRebase();
    later((repository, merging) ->
        assertInstanceOf(MergeOutcome.Aborted.class, merging.abort(Progress.none())));
    assertEquals(before, git.run("rev-parse", "HEAD"));
    assertEquals("side", git.run("branch", "--show-current"));
  }

  @Test
  void a_rebase_killed_after_the_commit_does_not_make_it_twice() throws IOException {
    git.run("checkout", "-q", "side");
    git.run("commit", "-q", "--allow-empty", "-m", "side empty");
    hook("post-commit", "git log -1 --format=%s | grep -q 'side empty' && kill -9 $PPID");
    killed("rebase");
    Files.delete(git.root.resolve(".git/hooks/post-commit"));
    later((repository, merging) -> done(merging.skip(Set.of(), work)));
    assertEquals("[side empty, side three, side two, side one, main one]", subjects());
  }

  @Test
  void a_commit_that_something_is_in_the_way_of_is_left_out_of_a_rebase() throws IOException {
    git.run("checkout", "-q", "side");
    hook("prepare-commit-msg", "! grep -q 'side two' \"$1\" || echo mine > c.txt");
    try (GitRepository repository = git.open()) {
      Merging merging = repository.merging(new LineMerge());
      assertInstanceOf(MergeOutcome.Refused.class, merging.rebase("main", RUN, work));
      found(merging, GitOperation.REBASE, "side three");
      done(merging.skip(RUN, work));
    }
    assertEquals("[side two, side one, main one]", subjects());
    assertEquals("mine\n", Files.readString(git.root.resolve("c.txt")));
  }

  /// Ended by a folder where the first of the notes is to be written.
  private void cutOffMerge() throws IOException {
    Path folder = Files.createDirectory(git.root.resolve(".git/ORIG_HEAD.new"));
    try (GitRepository repository = git.open()) {
      Merging merging = repository.merging(new LineMerge());
      assertThrows(IOException.class, () -> merging.merge(new MergeRequest("side"), work));
    }
    Files.delete(folder);
    assertFalse(Files.exists(git.root.resolve(".git/MERGE_HEAD")));
    assertFalse(git.run("diff", "--cached", "--name-only").isEmpty());
  }

  private void isMerge() throws IOException {
    assertEquals("main one", git.run("log", "-1", "--format=%s", "HEAD^1"));
    assertEquals("side three", git.run("log", "-1", "--format=%s", "HEAD^2"));
    assertEquals("Merge branch 'side'", git.run("log", "-1", "--format=%s").strip());
    assertEquals(git.run("rev-parse", "side:a.txt"), git.run("rev-parse", "HEAD:a.txt"));
  }

  @Test
  void a_merge_without_a_note_is_still_a_merge() throws IOException {
    cutOffMerge();
    later((repository, merging) -> {
      found(merging, GitOperation.MERGE, "side");
      assertEquals(Optional.of("merging"), repository.state(Progress.none()).operation());
      assertEquals(2, merging.baseAndTheirs().size());
      done(merging.proceed(Optional.empty(), Set.of(), work));
    });
    isMerge();
  }

  @Test
  void git_ends_a_merge_without_a_note_once_anything_was_changed_here() throws IOException {
    cutOffMerge();
    try (GitRepository repository = git.open()) {
      repository.branching().create("kept", RealGit.ok(repository.resolve("HEAD")));
    }
    git.run("commit", "-q", "--no-edit");
    isMerge();
    later((repository, merging) -> assertEquals(Optional.empty(), merging.underWay()));
  }

  @Test
  void a_merge_without_a_note_is_given_up() throws IOException {
    cutOffMerge();
    later((repository, merging) ->
        assertInstanceOf(MergeOutcome.Aborted.class, merging.abort(Progress.none())));
    assertEquals("main one", git.run("log", "-1", "--format=%s"));
    assertFalse(Files.exists(git.root.resolve("c.txt")));
  }

  @Test
  void a_merge_in_conflict_without_a_note_knows_its_branch() throws IOException {
    git.write("a.txt", "1\nmain\n3\n").commitAll("main two");
    cutOffMerge();
    later((repository, merging) -> {
      assertEquals(
          "a.txt", found(merging, GitOperation.MERGE, "side").conflicts().getFirst().path());
      RealGit.ok(merging.take("a.txt", false));
      done(merging.proceed(Optional.empty(), Set.of(), work));
    });
    assertEquals("side three", git.run("log", "-1", "--format=%s", "HEAD^2"));
  }

  @Test
  void a_merge_killed_before_its_commit() throws IOException {
    hook("pre-merge-commit", "kill -9 $PPID");
    killed("merge");
    later((repository, merging) -> {
      found(merging, GitOperation.MERGE, "side");
      done(merging.proceed(Optional.empty(), Set.of(), work));
    });
    isMerge();
  }

  @Test
  void a_merge_that_others_ended_is_forgotten() throws IOException {
    cutOffMerge();
    git.run("reset", "-q", "--hard");
    later((repository, merging) -> {
      assertEquals(Optional.empty(), merging.underWay());
      assertEquals(Optional.empty(), repository.state(Progress.none()).operation());
      RealGit.ok(repository.branching().create("x", RealGit.ok(repository.resolve("HEAD"))));
    });
  }

  /// Killed between the index and the notes: the hook takes away what was noted for it.
  @Test
  void a_pick_without_a_note_is_still_a_pick() throws IOException {
    hook("prepare-commit-msg", "rm .git/CHERRY_PICK_HEAD .git/MERGE_MSG; kill -9 $PPID");
    killed("pick");
    later((repository, merging) -> {
      found(merging, GitOperation.CHERRY_PICK, "side one");
      done(merging.proceed(Optional.empty(), Set.of(), work));
    });
    assertEquals("side one", git.run("log", "-1", "--format=%s"));
    assertEquals("1\nside\n3\n", Files.readString(git.root.resolve("a.txt")));
  }
}
